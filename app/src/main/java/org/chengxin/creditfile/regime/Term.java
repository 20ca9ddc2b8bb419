package org.chengxin.creditfile.regime;

import java.time.LocalDate;
import org.chengxin.creditfile.regime.Law.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How long one law lets a record be published.
 *
 * @param from where the period begins
 * @param repairFrom first day on which it may be repaired; null if the law sets none
 * @param until last day; null if the length is unverified, which starts no clock
 * @param months length, unverified ones included
 */
public record Term(
        Law law,
        Severity severity,
        LocalDate from,
        @Nullable LocalDate repairFrom,
        @Nullable LocalDate until,
        int months,
        boolean verified) {

    /** Text key of its grounds, under {@code creditfile.disclosure}. */
    public String reason() {
        return law.word() + "." + severity.word();
    }
}
