package org.chengxin.account.outlet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a notice that could not be sent is tried again, and when no more. */
final class RetryPolicy {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(3),
            Duration.ofHours(12));

    private RetryPolicy() {}

    /** Empty once it was tried often enough. */
    static Optional<Duration> after(int attempts) {
        return attempts > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(Math.max(attempts, 1) - 1));
    }
}
