package org.chengxin.rule;

import java.time.LocalDate;

/** A demo's legal clock was put forward; published once it is committed, so that what is due by now happens. */
public record LegalClockAdvanced(LocalDate from, LocalDate to) {}
