package org.chengxin.account.log;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Repeats a long-running task on its own thread, so that nothing else waits for it. */
final class Rounds {

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

    synchronized void stop() {
        if (running != null) {
            running.shutdownNow();
            running = null;
        }
    }

    synchronized boolean isRunning() {
        return running != null;
    }
}
