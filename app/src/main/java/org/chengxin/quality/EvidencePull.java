package org.chengxin.quality;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A report that was drawn.
 *
 * @param month its first day
 * @param rank SHA-256 of the seed and the report's id, hexadecimal
 * @param matter in which its source is asked; null until it is opened
 * @param number of that case
 * @param result null while the source's time runs
 */
record EvidencePull(
        FactId report,
        OrganisationId organisation,
        String type,
        LocalDate month,
        String rank,
        @Nullable UUID matter,
        @Nullable String number,
        @Nullable String result) {

    /** The month as 2026-10. */
    String monthWord() {
        return YearMonth.from(month).toString();
    }

    /** Word of its state: the result, or {@code asked}. */
    String state() {
        return result == null ? "asked" : result;
    }
}
