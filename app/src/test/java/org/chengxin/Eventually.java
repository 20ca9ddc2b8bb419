package org.chengxin;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what another thread or process does, without sleeping longer than needed. */
public final class Eventually {

    private Eventually() {}

    /** Three minutes at most: only a failure takes long, and a busy machine is none. */
    public static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100));
    }
}
