/** Does what is due: reminders, the step for silence, escalation; counts dates anew under another calendar. */
@NullMarked
package org.chengxin.matter.deadline;

import org.jspecify.annotations.NullMarked;
