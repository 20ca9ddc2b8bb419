package org.chengxin;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.pollinterval.IterativePollInterval;

/** Waits for what another thread or process does, without sleeping longer than needed. */
public final class Eventually {

    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(100);

    private Eventually() {}

    /** Three minutes at most: only a failure takes long, and a busy machine is none. */
    public static ConditionFactory eventually() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(IterativePollInterval.iterative(Eventually::longer, SHORTEST));
    }

    private static Duration longer(Duration interval) {
        return interval.compareTo(LONGEST) < 0 ? interval.multipliedBy(2) : LONGEST;
    }
}
