/** The pages of intake: report formats for people and programs, and the results of an organisation's reports. */
@NullMarked
package org.chengxin.intake.web;

import org.jspecify.annotations.NullMarked;
