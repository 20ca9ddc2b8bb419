package org.chengxin.subject.registry;

import java.time.LocalDate;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * That a subject is something to a firm for a period.
 *
 * @param kind agency, member, supplier, payment-institution or successor; of a natural person the position
 */
public record Relation(
        FactId fact,
        String kind,
        SubjectId subject,
        SubjectId firm,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        String source) {

    /** Whether it has not ended before a day by which it has begun. */
    public boolean standsOn(LocalDate day) {
        return until == null || !until.isBefore(day);
    }
}
