package org.chengxin.job;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.chengxin.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of job states: our own table {@code job.run} beside the table that db-scheduler writes. */
@Repository
class JobStore {

    static final String TABLE = "job.scheduled_tasks";

    private final JdbcClient sql;

    JobStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The result of a run. */
    record Ended(
            String name,
            Instant started,
            Duration took,
            String instance,
            @Nullable String failure) {}

    /** Whether this run still has the lease; inside a transaction nobody can take it before the commit. */
    boolean holds(Execution run) {
        return sql.sql("""
                select true from job.scheduled_tasks
                where task_name = :name and task_instance = :instance and version = :version and picked for share""")
                .param("name", run.getTaskName())
                .param("instance", run.getId())
                .param("version", run.version)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Takes the lease from a run, so that the job can be restarted at once; false if that run has already lost it. */
    boolean takeFrom(Execution run, Instant now) {
        return sql.sql("""
                update job.scheduled_tasks
                set picked = false, picked_by = null, last_heartbeat = null, version = version + 1, execution_time = :now,
                    last_failure = :now, consecutive_failures = coalesce(consecutive_failures, 0) + 1
                where task_name = :name and task_instance = :instance and version = :version and picked""")
                        .param("now", at(now))
                        .param("name", run.getTaskName())
                        .param("instance", run.getId())
                        .param("version", run.version)
                        .update()
                == 1;
    }

    /** Stores the result of a run; returns whether another run was requested since it began. */
    boolean ended(Ended run) {
        return sql.sql("""
                insert into job.run as known (name, started, took_ms, instance, failed_at, reason)
                values (:name, :started, :took, :instance, :failed, :reason)
                on conflict (name) do update
                set started = excluded.started, took_ms = excluded.took_ms, instance = excluded.instance,
                    failed_at = coalesce(excluded.failed_at, known.failed_at),
                    reason = coalesce(excluded.reason, known.reason)
                returning coalesce(wanted > started, false)""")
                .param("name", run.name())
                .param("started", at(run.started()))
                .param("took", run.took().toMillis())
                .param("instance", run.instance())
                .param("failed", run.failure() == null ? null : at(run.started().plus(run.took())))
                .param("reason", run.failure())
                .query(Boolean.class)
                .single();
    }

    /** Requests a run: now, or after the current one. */
    void want(String name, Instant now) {
        sql.sql("""
                insert into job.run (name, wanted) values (:name, :now)
                on conflict (name) do update set wanted = excluded.wanted""").param("name", name).param("now", at(now)).update();
        sql.sql("""
                update job.scheduled_tasks set execution_time = :now, version = version + 1
                where task_name = :name and not picked and execution_time > :now""").param("name", name).param("now", at(now)).update();
    }

    List<Jobs.State> all() {
        return sql.sql("""
                select t.task_name, t.execution_time, t.picked, t.picked_by, coalesce(t.consecutive_failures, 0) as failures,
                    r.started, r.took_ms, r.instance, r.failed_at, r.reason
                from job.scheduled_tasks t left join job.run r on r.name = t.task_name order by t.task_name""")
                .query((row, index) -> new Jobs.State(
                        row.getString("task_name"),
                        row.getBoolean("picked") ? row.getString("picked_by") : null,
                        Objects.requireNonNull(Rows.instantOrNull(row, "execution_time")),
                        last(row),
                        row.getInt("failures"),
                        failure(row)))
                .list();
    }

    private static Jobs.@Nullable Last last(ResultSet row) throws SQLException {
        Instant started = Rows.instantOrNull(row, "started");
        return started == null
                ? null
                : new Jobs.Last(started, Duration.ofMillis(row.getLong("took_ms")), row.getString("instance"));
    }

    private static Jobs.@Nullable Failure failure(ResultSet row) throws SQLException {
        Instant failed = Rows.instantOrNull(row, "failed_at");
        return failed == null ? null : new Jobs.Failure(failed, row.getString("reason"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
