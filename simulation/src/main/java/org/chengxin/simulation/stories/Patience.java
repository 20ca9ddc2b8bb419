package org.chengxin.simulation.stories;

import java.time.Duration;
import org.chengxin.client.ClientException;

/** Waits for what an installation does by itself within seconds. */
final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Patience() {}

    /** Condition that is waited for. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws ClientException, InterruptedException;
    }

    /** @throws IllegalStateException if it does not come to pass */
    static void await(Condition condition) throws ClientException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing happened for " + LONGEST);
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
