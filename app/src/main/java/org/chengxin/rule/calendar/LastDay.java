package org.chengxin.rule.calendar;

/** What happens when the last day of a period of calendar days or months is a day off. */
public enum LastDay {
    /** It stays where it falls, for the ends of lists and publicity. */
    AS_COUNTED,
    /** It moves behind the holiday and the weekend (民法典 203), for what somebody must do in time. */
    NEXT_WORKING_DAY,
    /** It moves behind a holiday of a notice, and stays on a weekend that no notice names (投诉举报处理办法 45). */
    AFTER_HOLIDAY
}
