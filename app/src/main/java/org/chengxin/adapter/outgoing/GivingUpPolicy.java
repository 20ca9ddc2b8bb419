package org.chengxin.adapter.outgoing;

import java.time.Duration;
import java.time.Instant;
import org.chengxin.adapter.connection.Answer;
import org.jspecify.annotations.Nullable;

/** When a message that goes wrong is set aside; a system that is away makes none be set aside. */
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
