package org.chengxin.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ConfigurableTransactionManager;

/**
 * Schedules the jobs of all modules, each on one instance at a time, from the start of the web server until it stops. A
 * crashed instance loses its leases within seconds.
 */
@Component
public class Jobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** Few, since most runs are short and each needs a connection. */
    private static final int THREADS = 6;

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    /** The minimum that db-scheduler allows. */
    private static final int MISSED = 4;

    private static final Duration GRACE = Duration.ofSeconds(3);

    private final DataSource dataSource;
    private final JobStore store;
    private final Fence fence;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ObjectProvider<Job> declared;
    private volatile @Nullable Running running;

    /** @param declared resolved at the start, since some jobs depend on this class */
    Jobs(
            DataSource dataSource,
            ConfigurableTransactionManager transactions,
            JobStore store,
            Clock clock,
            MeterRegistry meters,
            ObjectProvider<Job> declared) {
        this.dataSource = dataSource;
        this.store = store;
        this.clock = clock;
        this.meters = meters;
        this.declared = declared;
        this.fence = new Fence(store);
        transactions.addListener(fence);
    }

    private record Running(Scheduler scheduler, ScheduledExecutorService watcher, Set<String> names) {}

    /**
     * The state of a job.
     *
     * @param by the instance that runs it now; null if none does
     * @param next when it is due, or was due if it runs
     * @param last the last run that ended, failed or not; null before the first
     * @param failures consecutive failures since the last success
     * @param failure the last failure, even if it has succeeded since; null if it never failed
     */
    public record State(
            String name,
            @Nullable String by,
            Instant next,
            @Nullable Last last,
            int failures,
            @Nullable Failure failure) {}

    /** @param instance host and process */
    public record Last(Instant started, Duration took, String instance) {}

    /** @param why a problem code or an exception class, with the SQLState and object names of a database error */
    public record Failure(Instant at, String why) {}

    /** The states of the declared jobs, over all instances together; empty before the start. */
    public List<State> all() {
        Running now = running;
        return now == null
                ? List.of()
                : store.all().stream()
                        .filter(each -> now.names().contains(each.name()))
                        .toList();
    }

    /** Requests a run of a job: now, on any free instance, or once more after a run in progress. */
    public void now(String name) {
        store.want(name, clock.instant());
        Running now = running;
        if (now != null) {
            now.scheduler().triggerCheckForDueExecutions();
        }
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        List<Job> jobs = declared.stream().toList();
        String instance = instance();
        ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "job-watch");
            thread.setDaemon(true);
            return thread;
        });
        JobRunner runner = new JobRunner(store, fence, watcher, clock, meters, instance);
        List<CustomTask<Void>> tasks =
                jobs.stream().map(job -> task(job, runner)).toList();
        Scheduler scheduler = Scheduler.create(dataSource)
                .startTasks(tasks)
                .tableName(JobStore.TABLE)
                .schedulerName(() -> instance)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .failureLogging(LogLevel.OFF, false)
                .shutdownMaxWait(GRACE)
                .clock(clock::instant)
                .build();
        scheduler.start();
        running = new Running(scheduler, watcher, jobs.stream().map(Job::name).collect(Collectors.toUnmodifiableSet()));
    }

    private CustomTask<Void> task(Job job, JobRunner runner) {
        return Tasks.custom(job.name(), Void.class)
                .onDeadExecution((dead, operations) -> {
                    LOG.warn("job {} is begun anew: {} is not heard of", job.name(), dead.getExecution().pickedBy);
                    operations.reschedule(dead, clock.instant());
                })
                .scheduleOnStartup(RecurringTask.INSTANCE, null, now -> now.plus(job.every()))
                .execute((task, context) -> runner.run(job, context));
    }

    private static String instance() {
        String host = Objects.requireNonNullElse(System.getenv("HOSTNAME"), "localhost");
        return host + ":" + ProcessHandle.current().pid();
    }

    /** Running jobs get a moment to finish, then are broken off; another instance restarts them. */
    @Override
    public synchronized void stop() {
        Running now = running;
        if (now != null) {
            running = null;
            now.scheduler().stop();
            now.watcher().shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
