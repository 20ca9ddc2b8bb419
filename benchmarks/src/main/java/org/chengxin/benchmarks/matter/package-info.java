/** What cases 事项 cost: life cycles, inboxes, walls and a change of definition over a stock of millions. */
@NullMarked
package org.chengxin.benchmarks.matter;

import org.jspecify.annotations.NullMarked;
