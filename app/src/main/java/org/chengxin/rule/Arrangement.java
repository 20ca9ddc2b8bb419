package org.chengxin.rule;

import java.time.Instant;
import java.util.UUID;
import org.chengxin.rule.calendar.YearArrangement;
import org.jspecify.annotations.Nullable;

/**
 * A year's holiday arrangement as somebody brought it in.
 *
 * @param proposedBy the account of who brought it in
 * @param decidedBy the account of who confirmed or refused it
 */
public record Arrangement(
        UUID id,
        YearArrangement days,
        UUID proposedBy,
        Instant proposedAt,
        State state,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    /** What became of it. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        REFUSED
    }

    public int year() {
        return days.year();
    }
}
