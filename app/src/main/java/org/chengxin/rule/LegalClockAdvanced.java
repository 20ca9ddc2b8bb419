package org.chengxin.rule;

import java.time.LocalDate;

/** A demo's legal clock was put forward; published once it is committed. */
record LegalClockAdvanced(LocalDate from, LocalDate to) {}
