/** 提醒: does what is due by the clocks (reminders, the step for silence, escalation), recomputes due dates, sends notices. */
@NullMarked
package org.chengxin.matter.deadline;

import org.jspecify.annotations.NullMarked;
