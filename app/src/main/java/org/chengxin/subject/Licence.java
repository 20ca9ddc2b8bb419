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

    /** Whether it is valid on that day. */
    public boolean standsOn(LocalDate day) {
        return status.equals("active") && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
