/** 执行: what executors were asked, what they did, what a later look found, and how it was undone. */
@NullMarked
package org.chengxin.measure.execution;

import org.jspecify.annotations.NullMarked;
