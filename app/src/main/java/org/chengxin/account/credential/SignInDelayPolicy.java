package org.chengxin.account.credential;

import java.time.Duration;
import java.time.Instant;

/**
 * Exponential back-off after consecutive failures: the first few are free, then the delay doubles up to a quarter of an hour;
 * reset after a day.
 */
public final class SignInDelayPolicy {

    /** Free failures of one name from one address, or of one person's codes: typing errors. */
    public static final int OF_ONE = 4;

    /** Free failures of one name from all addresses that its person has not signed in from. */
    public static final int OF_NAME = 12;

    public static final Duration LONGEST = Duration.ofMinutes(15);
    public static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final Duration FIRST = Duration.ofSeconds(5);

    private SignInDelayPolicy() {}

    /** Number of consecutive failures including this one. */
    public static int failures(int before, Instant last, Instant now) {
        return last.plus(FORGOTTEN).isBefore(now) ? 1 : before + 1;
    }

    /** Delay before the next try. */
    public static Duration delay(int failures, int free) {
        int beyond = failures - free;
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        // five seconds doubled eight times exceeds a quarter of an hour
        Duration delay = FIRST.multipliedBy(1L << Math.min(beyond - 1, 8));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
