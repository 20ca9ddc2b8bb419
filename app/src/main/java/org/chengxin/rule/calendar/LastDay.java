package org.chengxin.rule.calendar;

/** Rule for a period in calendar days or months whose last day is a day off. */
public enum LastDay {
    /** Unchanged: for the ends of lists and publicity. */
    AS_COUNTED,
    /** Next working day (民法典 203): for what somebody must do in time. */
    NEXT_WORKING_DAY,
    /** After a holiday of a notice; unchanged on a weekend that no notice names (投诉举报处理办法 45). */
    AFTER_HOLIDAY
}
