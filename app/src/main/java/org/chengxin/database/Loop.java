package org.chengxin.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread that repeats a round: after at most a given interval, or at once when woken. It is never interrupted, since that
 * would close the files it writes.
 */
public final class Loop {

    private static final Duration GRACE = Duration.ofSeconds(3);

    private final String name;
    private final Duration every;
    private final BooleanSupplier round;
    private final Semaphore wake = new Semaphore(0);
    private @Nullable Thread thread;

    /**
     * @param every the longest pause between two rounds
     * @param round one round, which handles its own failures; returns true to continue without a pause
     */
    public Loop(String name, Duration every, BooleanSupplier round) {
        this.name = name;
        this.every = every;
        this.round = round;
    }

    /** Starts the thread unless it runs. */
    public synchronized void start() {
        if (thread == null) {
            Thread started = new Thread(this::run, name);
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    /** Ends the current pause, or the next one. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    /** Stops the thread; waits a limited time for a running round. */
    public void stop() {
        Thread ending = ended();
        wake();
        if (ending != null && ending != Thread.currentThread()) {
            LockSupport.unpark(ending);
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
