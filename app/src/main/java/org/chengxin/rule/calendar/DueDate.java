package org.chengxin.rule.calendar;

import java.time.LocalDate;

/**
 * The last day of a period, which ends at 24:00 or at the close of business (民法典 203). A provisional (暂定) date passed
 * days whose holiday notice is not loaded: it may move, and nothing is published, listed or ended on it unconfirmed.
 */
public record DueDate(LocalDate date, boolean provisional) {}
