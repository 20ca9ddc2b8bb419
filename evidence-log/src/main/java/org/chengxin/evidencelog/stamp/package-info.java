/** 时间戳: checks RFC 3161 time stamps of checkpoints, offline. */
@NullMarked
package org.chengxin.evidencelog.stamp;

import org.jspecify.annotations.NullMarked;
