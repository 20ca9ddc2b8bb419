package org.chengxin.creditfile.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.creditfile.regime.Law.Start;
import org.jspecify.annotations.Nullable;

/**
 * How long one law lets a record be published.
 *
 * @param least months before a repair; null if the law sets none or nobody read them
 * @param until last day; null if the length is unverified, the class is not given, or the law sets no period
 * @param months length, unverified ones included
 */
public record Term(
        Law law,
        Severity severity,
        Beginning beginning,
        @Nullable Integer least,
        @Nullable LocalDate until,
        int months,
        boolean verified) {

    /**
     * Where the period begins.
     *
     * @param read whether the text that sets it was read
     * @param presumed whether its authority told no day of publication, so that the last day on which it had to publish counts
     */
    public record Beginning(LocalDate day, Start start, boolean read, boolean presumed) {}

    public LocalDate from() {
        return beginning.day();
    }

    /** The last of the terms of a record; empty for one that no law covers. */
    public static Optional<Term> governing(List<Term> terms) {
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms.get(terms.size() - 1));
    }

    /** First day on which the record may be repaired; null if the law sets none. */
    public @Nullable LocalDate repairFrom() {
        return least == null ? null : from().plusMonths(least);
    }

    /** Name of the parameter with the months. */
    public String parameter() {
        return law.most(severity);
    }

    /** Text key of its grounds, under {@code creditfile.disclosure}. */
    public String reason() {
        return law.word() + "." + severity.word();
    }
}
