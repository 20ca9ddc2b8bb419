package org.chengxin.adapter.outgoing;

import java.time.Duration;
import java.time.Instant;
import org.chengxin.adapter.connection.Answer;
import org.jspecify.annotations.Nullable;

/** Retry policy: after how many failures a message is set aside. The absence of a whole system counts as no failure. */
final class GivingUpPolicy {

    private static final Duration LONGEST = Duration.ofDays(3);

    private GivingUpPolicy() {}

    /** @param since the first failure in a row; null if this is it */
    static Dispatch.State after(Answer answer, @Nullable Instant since, Instant now) {
        if (answer.kind() == Answer.Kind.REFUSED) {
            return Dispatch.State.REFUSED;
        }
        boolean tooLong = since != null && since.plus(LONGEST).isBefore(now);
        return tooLong && answer.kind() == Answer.Kind.FAILED ? Dispatch.State.GIVEN_UP : Dispatch.State.WAITING;
    }
}
