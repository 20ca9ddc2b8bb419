package org.chengxin.adapter.connection;

import java.time.Duration;

/** Back-off after failures: 10 s, 40 s, 160 s, …, at most three hours. */
public final class PausePolicy {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(3);

    private PausePolicy() {}

    /** @param before failures in a row before this one */
    public static Duration after(int before) {
        Duration pause = FIRST;
        for (int failure = 0; failure < before && pause.compareTo(LONGEST) < 0; failure++) {
            pause = pause.multipliedBy(4);
        }
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
