package org.chengxin.subject.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a source said of a subject.
 *
 * @param rank 1 the register, 2 the organisation itself, 3 anybody else
 * @param since the source's first version, which names the chain
 * @param stated from which day it holds, as the report says
 * @param at when it was received
 * @param endedAt when a newer version replaced it, or the source came to mean another subject by its key
 * @param replacedBy the newer version about this subject
 */
record Version(
        FactId fact,
        int rank,
        UUID since,
        String source,
        String nature,
        @Nullable String name,
        @Nullable String division,
        @Nullable String address,
        @Nullable String operator,
        @Nullable LocalDate stated,
        Instant at,
        @Nullable Instant endedAt,
        @Nullable FactId replacedBy) {

    private static final int REGISTER = 1;

    /** From which day it holds: without a stated one, from the day it was received. */
    LocalDate from() {
        return stated == null ? LocalDate.ofInstant(at, LegalClock.ZONE) : stated;
    }

    boolean ofRegister() {
        return rank == REGISTER;
    }

    /** Whether it ended by that time for a day: its source then meant another subject, or what replaced it is not held. */
    boolean endedFor(LocalDate day, Instant known) {
        return endedAt != null
                && !endedAt.isAfter(known)
                && !day.isBefore(LocalDate.ofInstant(endedAt, LegalClock.ZONE));
    }
}
