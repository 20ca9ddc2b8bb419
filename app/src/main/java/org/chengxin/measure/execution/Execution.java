package org.chengxin.measure.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one executor was asked and did.
 *
 * @param matter case of the order
 * @param measure number of the measure's case
 * @param number of the order
 * @param executor organisation; null for one that does not sign in
 * @param address of the page that shows it
 * @param seen what a later look found there: found, missing or unreachable
 */
public record Execution(
        UUID matter,
        String measure,
        String number,
        @Nullable UUID executor,
        String name,
        State state,
        @Nullable String address,
        LocalDate ordered,
        LocalDate changed,
        @Nullable String seen,
        @Nullable Instant looked) {

    /** How far it has come. */
    public enum State {
        SENT,
        /** Not answered in time. */
        OVERDUE,
        RECEIVED,
        EXECUTED,
        REFUSED,
        /** Advice that was not followed. */
        DECLINED,
        /** Refused with a reason that was accepted. */
        EXCUSED,
        SUSPENDED,
        UNDOING,
        RESTORED,
        OVER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state after a step of the case of an order; empty for a step that changes none. */
        static Optional<State> after(String step) {
            return switch (step) {
                case "receive", "delay", "insist", "resume", "not-seen" -> Optional.of(RECEIVED);
                case "overdue" -> Optional.of(OVERDUE);
                case "execute" -> Optional.of(EXECUTED);
                case "refuse" -> Optional.of(REFUSED);
                case "close" -> Optional.of(DECLINED);
                case "accept-refusal" -> Optional.of(EXCUSED);
                case "suspend" -> Optional.of(SUSPENDED);
                case "restore" -> Optional.of(RESTORED);
                case "gone", "nothing-done", "withdraw" -> Optional.of(OVER);
                default -> Optional.empty();
            };
        }
    }
}
