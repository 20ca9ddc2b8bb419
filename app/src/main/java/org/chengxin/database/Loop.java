package org.chengxin.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread that does the same over and over: at the latest after a time, or at once when it is woken. It is never
 * interrupted, since that would close the files it writes.
 */
public final class Loop {

    private static final Duration GRACE = Duration.ofSeconds(3);

    private final String name;
    private final Duration every;
    private final BooleanSupplier round;
    private final Semaphore wake = new Semaphore(0);
    private @Nullable Thread thread;

    /**
     * @param every the longest rest between two rounds
     * @param round one round, which handles its own failures; true to go on without a rest
     */
    public Loop(String name, Duration every, BooleanSupplier round) {
        this.name = name;
        this.every = every;
        this.round = round;
    }

    /** Begins, where it does not run. */
    public synchronized void start() {
        if (thread == null) {
            Thread started = new Thread(this::run, name);
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    /** Ends the rest that the thread takes, or the next one. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    /** Waits a while for a round that is under way. */
    public void stop() {
        Thread ending = ended();
        wake();
        if (ending != null && ending != Thread.currentThread()) {
            try {
                ending.join(GRACE.toMillis());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized @Nullable Thread ended() {
        Thread ending = thread;
        thread = null;
        return ending;
    }

    public synchronized boolean isRunning() {
        return thread != null;
    }

    private synchronized boolean isMine() {
        return thread == Thread.currentThread();
    }

    private void run() {
        try {
            while (isMine()) {
                if (!round.getAsBoolean() && isMine() && wake.tryAcquire(every.toNanos(), TimeUnit.NANOSECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
