/** 档案历史: what a file said on a day as known on another, and what changed between two days. */
@NullMarked
package org.chengxin.creditfile.history;

import org.jspecify.annotations.NullMarked;
