package org.chengxin.warning;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at what was reported, in the background, on threads of its own: those of other schedules share one, which a run of
 * minutes would hold up, the log with it.
 */
@Component
class DetectionSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DetectionSchedule.class);

    /** When the streams could not go on they are let alone for so many looks, since each begins with a month of facts. */
    private static final int REST = 40;

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Detections detections;
    private final Watching watching;
    private final DetectionLead lead;
    private final boolean on;
    private final Duration first;
    private final Duration pause;
    private final Duration watch;
    private @Nullable ScheduledExecutorService threads;
    private int resting;

    DetectionSchedule(
            Detections detections,
            Watching watching,
            DetectionLead lead,
            @Value("${chengxin.warning.follow:true}") boolean on,
            @Value("${chengxin.warning.first-run:PT2M}") Duration first,
            @Value("${chengxin.warning.pause:PT1H}") Duration pause,
            @Value("${chengxin.warning.watch:PT0.25S}") Duration watch) {
        this.detections = detections;
        this.watching = watching;
        this.lead = lead;
        this.on = on;
        this.first = first;
        this.pause = pause;
        this.watch = watch;
    }

    private interface Work {
        void go() throws SQLException;
    }

    private void watch() {
        if (resting > 0) {
            resting--;
        } else if (!safely("the streams", watching::follow)) {
            resting = REST;
        }
    }

    /** Whatever goes wrong, memory included: a task that throws would never be run again while the lead stayed here. */
    private boolean safely(String what, Work work) {
        try {
            work.go();
            return true;
        } catch (Throwable failure) {
            LOG.warn("{} will go on later: {}", what, failure.getClass().getName());
            watching.forget();
            lead.release();
            return false;
        }
    }

    @Override
    public synchronized void start() {
        if (on && threads == null) {
            ScheduledExecutorService started = Executors.newScheduledThreadPool(2, task -> {
                Thread thread = new Thread(task, "detection");
                thread.setDaemon(true);
                return thread;
            });
            started.scheduleWithFixedDelay(
                    () -> safely("the detection", detections::follow),
                    first.toMillis(),
                    pause.toMillis(),
                    TimeUnit.MILLISECONDS);
            started.scheduleWithFixedDelay(this::watch, watch.toMillis(), watch.toMillis(), TimeUnit.MILLISECONDS);
            threads = started;
        }
    }

    @Override
    public synchronized void stop() {
        if (threads != null) {
            threads.shutdownNow();
            try {
                // nobody else begins while this one may still write
                threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            threads = null;
        }
        lead.release();
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
