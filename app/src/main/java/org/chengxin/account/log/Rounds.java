package org.chengxin.account.log;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats a long-running task on its own thread, so that nothing else waits for it. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** Longer than a connection attempt and a TLS handshake may take. */
    private static final Duration STOP = Duration.ofSeconds(15);

    private final String name;
    private final Duration first;
    private final Duration pause;
    private final Runnable work;
    private @Nullable ScheduledExecutorService running;

    /** @param work must not throw: an exception ends the schedule */
    Rounds(String name, Duration first, Duration pause, Runnable work) {
        this.name = name;
        this.first = first;
        this.pause = pause;
        this.work = work;
    }

    synchronized void start() {
        running = Executors.newSingleThreadScheduledExecutor(each -> {
            Thread thread = new Thread(each, name);
            thread.setDaemon(true);
            return thread;
        });
        running.scheduleWithFixedDelay(work, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Interrupts the running task and waits for its end, so that the caller can release what the task holds. */
    synchronized void stop() {
        if (running == null) {
            return;
        }
        running.shutdownNow();
        try {
            if (!running.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} has not stopped within {}", name, STOP);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        running = null;
    }

    synchronized boolean isRunning() {
        return running != null;
    }
}
