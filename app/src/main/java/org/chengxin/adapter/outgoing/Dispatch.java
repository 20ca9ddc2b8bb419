package org.chengxin.adapter.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 推送: what an outside system is to have of a thing.
 *
 * @param thing the same in all its states, also over there
 * @param version which report's values go out; null where there is no such report
 * @param queue the subject or matter it is about: those of one go in their order
 * @param ordinal rises with each state of any thing: a system that saw a higher one of a thing ignores a lower one
 * @param withdrawn whether it is to stand there no more
 * @param since legal day on which its clock began
 * @param due last day; null where no clock runs
 * @param there where it stands, or stood
 * @param trouble why it was not taken yet; null without failure
 * @param look what was seen there; null before the first look
 */
public record Dispatch(
        UUID id,
        String system,
        String message,
        UUID thing,
        @Nullable UUID version,
        UUID queue,
        long ordinal,
        boolean withdrawn,
        LocalDate since,
        @Nullable LocalDate due,
        State state,
        @Nullable There there,
        @Nullable Trouble trouble,
        @Nullable Look look) {

    /** What became of it. */
    public enum State {
        WAITING,
        DELIVERED,
        /** The system does not want it: somebody has to look. */
        REFUSED,
        /** It went wrong for days while others went through. */
        GIVEN_UP;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param number that the system gave it
     * @param address of its page; null if the system publishes nothing
     */
    public record There(String number, @Nullable String address, Instant at) {}

    /**
     * @param problem text {@code adapter.problem.WORD}
     * @param since the first failure in a row
     */
    public record Trouble(
            String problem,
            String detail,
            int attempts,
            @Nullable Instant since) {}

    /** @param proof fact that was sealed of it */
    public record Look(Seen seen, Instant at, @Nullable UUID proof) {}

    /** What a look found. */
    public enum Seen {
        /** It stands there as it was sent. */
        STANDING,
        /** A page stands there that does not tell it. */
        OTHER,
        /** Nothing stands there. */
        MISSING,
        /** It was withdrawn and stands there no more. */
        GONE,
        /** It was withdrawn and still stands there. */
        REMAINS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isGood() {
            return this == STANDING || this == GONE;
        }
    }

    /** Whether somebody has to act. */
    public boolean isStuck() {
        return state == State.REFUSED
                || state == State.GIVEN_UP
                || look != null && !look.seen().isGood();
    }

    public boolean isOverdue(LocalDate today) {
        return due != null && due.isBefore(today) && (state != State.DELIVERED || isStuck());
    }
}
