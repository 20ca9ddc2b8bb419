package org.chengxin.account.outlet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Retry schedule of failed notices. */
final class RetryPolicy {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(3),
            Duration.ofHours(12));

    private RetryPolicy() {}

    /** Delay before the next try; empty after the last one. */
    static Optional<Duration> after(int attempts) {
        return attempts > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(Math.max(attempts, 1) - 1));
    }
}
