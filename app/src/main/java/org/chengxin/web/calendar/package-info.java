/** 工作日历页面: the working-day calendar, proposed arrangements, and the legal clock of a demo. */
@NullMarked
package org.chengxin.web.calendar;

import org.jspecify.annotations.NullMarked;
