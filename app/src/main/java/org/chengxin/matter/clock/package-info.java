/** 期限: when a clock of a matter starts, stands still, is made longer and runs out, and what happens then. */
@NullMarked
package org.chengxin.matter.clock;

import org.jspecify.annotations.NullMarked;
