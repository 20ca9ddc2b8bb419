/** 公开措施的共享: who received a public measure, by event or by reading the list, is told when it was ended early, undone or suspended. */
@NullMarked
package org.chengxin.measure.sharing;

import org.jspecify.annotations.NullMarked;
