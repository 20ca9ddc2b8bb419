package org.chengxin.warning;

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
 * Looks at what was reported, in the background, on a thread of its own: those of other schedules share one, which a run of
 * minutes would hold up, the log with it.
 */
@Component
class DetectionSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DetectionSchedule.class);

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Detections detections;
    private final DetectionLead lead;
    private final boolean on;
    private final Duration first;
    private final Duration pause;
    private @Nullable ScheduledExecutorService threads;

    DetectionSchedule(
            Detections detections,
            DetectionLead lead,
            @Value("${chengxin.warning.follow:true}") boolean on,
            @Value("${chengxin.warning.first-run:PT2M}") Duration first,
            @Value("${chengxin.warning.pause:PT1H}") Duration pause) {
        this.detections = detections;
        this.lead = lead;
        this.on = on;
        this.first = first;
        this.pause = pause;
    }

    /** Whatever goes wrong, memory included: a task that throws would never be run again while the lead stayed here. */
    private void run() {
        try {
            detections.follow();
        } catch (Throwable failure) {
            LOG.warn("the detection will go on later: {}", failure.getClass().getName());
            lead.release();
        }
    }

    @Override
    public synchronized void start() {
        if (on && threads == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "detection");
                thread.setDaemon(true);
                return thread;
            });
            started.scheduleWithFixedDelay(this::run, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
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
