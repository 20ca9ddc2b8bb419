/** The pages of intake: the types of report, and what one's own organisation sent. */
@NullMarked
package org.chengxin.intake.page;

import org.jspecify.annotations.NullMarked;
