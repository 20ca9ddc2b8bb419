/** The pages of intake: report formats for people and programs, and what an organisation's reports came to. */
@NullMarked
package org.chengxin.intake.web;

import org.jspecify.annotations.NullMarked;
