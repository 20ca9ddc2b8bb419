/** 提醒: does what is due (reminders, the step for silence, escalation), counts dates anew, tells who is to be told. */
@NullMarked
package org.chengxin.matter.deadline;

import org.jspecify.annotations.NullMarked;
