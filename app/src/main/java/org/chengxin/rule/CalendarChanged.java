package org.chengxin.rule;

/** Event after commit: a year has a new arrangement, so that due dates have to be recomputed. */
public record CalendarChanged(int year) {}
