/** 接收单位: which organisation received which values of a record, so that a correction can follow it. */
@NullMarked
package org.chengxin.creditfile.receiver;

import org.jspecify.annotations.NullMarked;
