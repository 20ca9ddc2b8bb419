package org.chengxin.evidence.feed;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Bulk work of this instance that somebody waits for, such as taking a large batch of reports. Consumers wait meanwhile, for a
 * limited time: what follows a report must not slow the next one down.
 */
@Component
public class Foreground {

    /** Between two batches of one sender the work is still under way. */
    private static final Duration GAP = Duration.ofMillis(500);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final Duration longestWait;
    private final AtomicInteger running = new AtomicInteger();
    private volatile long ended = System.nanoTime() - GAP.toNanos();

    @Autowired
    Foreground() {
        this(LONGEST_WAIT);
    }

    Foreground(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /** Does such work. */
    public <T> T run(Supplier<T> work) {
        running.incrementAndGet();
        try {
            return work.get();
        } finally {
            ended = System.nanoTime();
            running.decrementAndGet();
        }
    }

    /** @param caughtUp when the other had last nothing left to do, by {@link System#nanoTime} */
    boolean precedes(long caughtUp) {
        return isBusy() && System.nanoTime() - caughtUp < longestWait.toNanos();
    }

    boolean isBusy() {
        return running.get() > 0 || System.nanoTime() - ended < GAP.toNanos();
    }
}
