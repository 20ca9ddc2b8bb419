/** 工作日历页面: the working-day calendar, arrangements that are brought in, and the legal clock of a demo. */
@NullMarked
package org.chengxin.web.calendar;

import org.jspecify.annotations.NullMarked;
