/** 共享交换: what goes out to many receivers at once. */
@NullMarked
package org.chengxin.benchmarks.exchange;

import org.jspecify.annotations.NullMarked;
