/** 信用档案指标: what evaluation counts of credit records. */
@NullMarked
package org.chengxin.creditfile.indicator;

import org.jspecify.annotations.NullMarked;
