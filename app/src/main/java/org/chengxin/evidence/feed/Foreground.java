package org.chengxin.evidence.feed;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Bulk work of this instance that somebody waits for, such as taking a large batch of reports. Consumers that have taken all
 * there was rest meanwhile, for a limited time: what follows a report must not slow the next one down.
 */
@Component
public class Foreground {

    /** Between two batches of one sender the work is still under way. */
    private static final Duration GAP = Duration.ofMillis(500);

    private final AtomicInteger running = new AtomicInteger();
    private volatile long ended = System.nanoTime() - GAP.toNanos();

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

    boolean isBusy() {
        return running.get() > 0 || System.nanoTime() - ended < GAP.toNanos();
    }
}
