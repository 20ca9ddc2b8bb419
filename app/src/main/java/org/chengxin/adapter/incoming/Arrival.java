package org.chengxin.adapter.incoming;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 接收件: what an outside system handed in under a number of its own.
 *
 * @param key under which it is opened; random, so that nobody outside can name it
 * @param problem why it was refused: text {@code adapter.problem.WORD}
 * @param detail field or code that the problem is about
 * @param matter that was opened
 * @param result number of the matter or id of the report
 * @param differs since when the system tells something else under the number
 */
public record Arrival(
        String system,
        String message,
        String number,
        String key,
        State state,
        @Nullable String problem,
        @Nullable String detail,
        @Nullable UUID matter,
        @Nullable String result,
        Instant at,
        @Nullable Instant differs) {

    /** What became of it. */
    public enum State {
        /** Kept and not opened yet. */
        TAKEN,
        OPENED,
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
