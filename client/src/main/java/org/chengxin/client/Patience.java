package org.chengxin.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a call waits for a busy or absent server: pauses double from 0.25 s to 10 s, with jitter, unless the server
 * names one; {@code total} bounds their sum.
 */
record Patience(Duration total, Pause pause) {

    private static final long FIRST = 250;
    private static final long LONGEST = 10_000;

    /** Waits; a test counts instead. */
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    static Patience usual() {
        return of(Duration.ofMinutes(2));
    }

    static Patience of(Duration total) {
        return new Patience(total, time -> Thread.sleep(time.toMillis()));
    }

    /** The pauses of one call. */
    final class Waiting {

        private long next = FIRST;
        private long left = total.toMillis();

        /** Pauses, or answers false when the patience is at its end. */
        boolean again(Optional<Duration> asked) throws InterruptedException {
            long time = asked.map(Duration::toMillis)
                    .orElseGet(() -> next / 2 + ThreadLocalRandom.current().nextLong(next / 2 + 1));
            next = Math.min(LONGEST, next * 2);
            time = Math.max(time, 1);
            if (time > left) {
                return false;
            }
            left -= time;
            pause.sleep(Duration.ofMillis(time));
            return true;
        }
    }
}
