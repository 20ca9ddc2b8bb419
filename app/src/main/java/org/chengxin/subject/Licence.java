package org.chengxin.subject;

import java.time.LocalDate;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/** A business licence 营业执照 as a source reports it. */
public record Licence(
        FactId id,
        String number,
        String name,
        @Nullable String authority,
        @Nullable String scope,
        LocalDate from,
        @Nullable LocalDate until,
        String status,
        String source) {

    /**
     * SQL of whether a subject is licensed on {@code :day}, over its current rows of {@code subject.licence l}: the register's
     * licences decide, or those of other sources if it has none; null without any.
     */
    public static final String ACTIVE = """
            coalesce(
                bool_or(l.status = 'active' and l.valid_from <= :day and coalesce(l.valid_until >= :day, true))
                    filter (where l.official),
                bool_or(l.status = 'active' and l.valid_from <= :day and coalesce(l.valid_until >= :day, true)))""";

    /** Whether it is valid on that day. */
    public boolean standsOn(LocalDate day) {
        return status.equals("active") && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
