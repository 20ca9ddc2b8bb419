/**
 * 存证日志的命令: what people run beside a log: {@code witness} and {@code mirror} watch it, {@code audit} checks the
 * whole of it, {@code restore} puts lost files back from a mirror; {@code keys} keeps the log's own. No Spring, no database.
 */
@NullMarked
package org.chengxin.cli.log;

import org.jspecify.annotations.NullMarked;
