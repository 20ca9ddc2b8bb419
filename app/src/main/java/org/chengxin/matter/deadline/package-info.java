/** 提醒: processes deadlines (reminders, steps on expiry, escalation), recomputes due dates, sends notices. */
@NullMarked
package org.chengxin.matter.deadline;

import org.jspecify.annotations.NullMarked;
