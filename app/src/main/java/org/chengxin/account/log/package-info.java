/**
 * 查阅日志: lines of the access log are sealed in batches, checked against the sealed batches, and sent to the city's log
 * collector.
 */
@NullMarked
@NamedInterface("log")
package org.chengxin.account.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
