/**
 * 查阅日志: what becomes of the access log's lines: they are sealed in batches, checked against what was sealed, and sent
 * to whoever collects the logs of a city's systems.
 */
@NullMarked
@NamedInterface("log")
package org.chengxin.account.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
