package org.chengxin.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chengxin.database.DatabaseFault;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;

/** One run of a job under its lease: measured, logged if it fails, ended if it hangs. */
final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** The first pause before a retry; it doubles with each failure, up to the longest. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final JobStore store;
    private final Fence fence;
    private final ScheduledExecutorService watcher;
    private final Clock clock;
    private final MeterRegistry meters;
    private final String instance;

    /** The last failure of each job on this instance, so that the same reason is logged once. */
    private final Map<String, String> lastLogged = new ConcurrentHashMap<>();

    JobRunner(
            JobStore store,
            Fence fence,
            ScheduledExecutorService watcher,
            Clock clock,
            MeterRegistry meters,
            String instance) {
        this.store = store;
        this.fence = fence;
        this.watcher = watcher;
        this.clock = clock;
        this.meters = meters;
        this.instance = instance;
    }

    CompletionHandler<Void> run(Job job, ExecutionContext context) {
        Execution execution = context.getExecution();
        Instant started = clock.instant();
        Throwable failure = attempt(job, execution);
        Duration took = Duration.between(started, clock.instant());
        boolean stopping = context.getSchedulerState().isShuttingDown();
        meters.timer("chengxin.job.run", "job", job.name(), "outcome", failure == null ? "done" : "failed")
                .record(took);
        return (complete, operations) -> {
            if (!store.holds(execution)) {
                LOG.warn("job {} had lost its lease when it ended; another run does its work", job.name());
            } else if (failure != null && stopping) {
                // broken off by the shutdown: another instance goes on at once
                operations.reschedule(ExecutionComplete.success(execution, started, clock.instant()), clock.instant());
            } else {
                logFailure(job.name(), failure);
                end(
                        job,
                        new JobStore.Ended(job.name(), started, took, instance, reason(failure)),
                        execution,
                        failure,
                        operations);
            }
        };
    }

    /** Catches everything, out-of-memory errors included: a job whose thread ended would never run again. */
    private @Nullable Throwable attempt(Job job, Execution execution) {
        Thread thread = Thread.currentThread();
        Future<?> watch = watcher.schedule(
                () -> hung(job, execution, thread), job.atMost().toMillis(), TimeUnit.MILLISECONDS);
        fence.enter(execution);
        try {
            job.run();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        } finally {
            fence.leave();
            watch.cancel(false);
            // the interrupt that ended the run must not end the write of its result
            Thread.interrupted();
        }
    }

    private void hung(Job job, Execution execution, Thread thread) {
        try {
            if (store.takeFrom(execution, clock.instant())) {
                LOG.error("job {} has run for {} and is begun anew", job.name(), job.atMost());
                thread.interrupt();
            }
        } catch (RuntimeException away) {
            LOG.warn("job {} has run for {}: {}", job.name(), job.atMost(), DatabaseFault.line(away));
        }
    }

    private void end(
            Job job,
            JobStore.Ended run,
            Execution execution,
            @Nullable Throwable failure,
            ExecutionOperations<Void> operations) {
        boolean wanted = store.ended(run);
        Instant now = clock.instant();
        if (failure == null) {
            operations.reschedule(
                    ExecutionComplete.success(execution, run.started(), now), wanted ? now : now.plus(job.every()));
        } else {
            operations.reschedule(
                    ExecutionComplete.failure(execution, run.started(), now, failure),
                    now.plus(pause(execution.consecutiveFailures)));
        }
    }

    static Duration pause(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** The reason for people and pages, without anything that could quote a row. */
    private static @Nullable String reason(@Nullable Throwable failure) {
        if (failure == null) {
            return null;
        } else if (failure instanceof ProblemException refused) {
            return refused.problem().code();
        }
        return DatabaseFault.sql(failure) == null ? failure.getClass().getName() : DatabaseFault.line(failure);
    }

    /** Logs one line for a failure that the next run repairs, and a stack trace for an unexpected one. */
    private void logFailure(String job, @Nullable Throwable failure) {
        String reason = reason(failure);
        if (reason == null) {
            if (lastLogged.remove(job) != null) {
                LOG.info("job {} runs again", job);
            }
        } else if (!reason.equals(lastLogged.put(job, reason))) {
            if (DatabaseFault.isAway(failure)) {
                // the same message for all jobs, so that it is logged once
                LOG.warn("jobs are put off: {}", reason);
            } else if (failure instanceof ProblemException
                    || failure instanceof TransientDataAccessException
                    || !(failure instanceof RuntimeException || failure instanceof Error)) {
                LOG.warn("job {} is put off: {}", job, reason);
            } else {
                LOG.error("job {} failed and will be done again", job, failure);
            }
        }
    }
}
