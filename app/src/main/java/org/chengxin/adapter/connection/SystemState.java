package org.chengxin.adapter.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with what goes to an outside system, or with a message that comes from it.
 *
 * @param position of the last event that was looked at for it
 * @param success when it last answered as it should
 * @param failingSince since when it is away; null while it answers
 * @param attempts in vain, in a row
 * @param problem text {@code adapter.problem.WORD} of the last failure; null while it answers
 * @param detail more of it
 */
public record SystemState(
        String name,
        long position,
        @Nullable Instant success,
        @Nullable Instant failingSince,
        int attempts,
        @Nullable Instant nextTry,
        @Nullable String problem,
        @Nullable String detail) {

    public boolean isDue(Instant now) {
        return nextTry == null || !nextTry.isAfter(now);
    }
}
