package org.chengxin.account.credential;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the next try waits after failures in a row. A few cost nothing, then the wait doubles up to a quarter of an
 * hour; after a day all is forgotten.
 */
public final class SignInDelayPolicy {

    /** Of one name from one address, or of one person's codes: so many typing errors are free. */
    public static final int OF_ONE = 4;

    /** Of one name from anywhere that its person has not signed in from. */
    public static final int OF_NAME = 12;

    public static final Duration LONGEST = Duration.ofMinutes(15);
    public static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final Duration FIRST = Duration.ofSeconds(5);

    private SignInDelayPolicy() {}

    /** Failures in a row with this one, where the last one was then. */
    public static int failures(int before, Instant last, Instant now) {
        return last.plus(FORGOTTEN).isBefore(now) ? 1 : before + 1;
    }

    /** How long after this many failures the next try has to wait. */
    public static Duration delay(int failures, int free) {
        int beyond = failures - free;
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        // five seconds doubled eight times is more than a quarter of an hour
        Duration delay = FIRST.multipliedBy(1L << Math.min(beyond - 1, 8));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
