package org.chengxin.rule;

/** Another arrangement of a year is in force; published once it is committed, so that due dates can be counted anew. */
public record CalendarChanged(int year) {}
