package org.chengxin.adapter.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chengxin.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The states of the outside systems, of what goes there and of each message that comes, and how far was read in each. */
@Component
public class SystemStates {

    /** In place of a message: all that goes to a system. */
    public static final String GOING = "";

    /** How long a system may be away before its office is told. */
    private static final Duration ABSENCE = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;

    SystemStates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The state of what goes to it, kept from now on. */
    public SystemState of(String name) {
        return of(name, GOING);
    }

    private SystemState of(String name, String message) {
        sql.sql("insert into adapter.system (name, message) values (:name, :message) on conflict do nothing")
                .param("name", name)
                .param("message", message)
                .update();
        return sql.sql("select * from adapter.system where name = :name and message = :message")
                .param("name", name)
                .param("message", message)
                .query(Rows.of(SystemState.class))
                .single();
    }

    /** The state that somebody has to look at, else of what went well last; empty for a system that was never called. */
    public Optional<SystemState> find(String name) {
        return sql.sql("""
                select * from adapter.system where name = :name
                order by failing_since nulls last, success desc nulls last limit 1""")
                .param("name", name)
                .query(Rows.of(SystemState.class))
                .optional();
    }

    /** @param message that comes in, or {@link #GOING} */
    public boolean isDue(String name, String message) {
        return of(name, message).isDue(clock.instant());
    }

    /**
     * The system answered, or is away and left alone for a while.
     *
     * @param message that comes in, or {@link #GOING}
     */
    public void answered(String name, String message, Answer answer) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        if (answer.kind() == Answer.Kind.AWAY) {
            failed(name, message, answer, now);
            return;
        }
        sql.sql("""
                update adapter.system set success = :now, failing_since = null, attempts = 0, next_try = null, problem = null,
                    detail = null, told = false
                where name = :name and message = :message""")
                .param("name", name)
                .param("message", message)
                .param("now", now)
                .update();
    }

    private void failed(String name, String message, Answer why, OffsetDateTime now) {
        sql.sql("""
                update adapter.system set failing_since = coalesce(failing_since, :now), attempts = attempts + 1, next_try = :next,
                    problem = :problem, detail = :detail
                where name = :name and message = :message""")
                .param("name", name)
                .param("message", message)
                .param("problem", why.problem())
                .param("detail", why.detail())
                .param("now", now)
                .param("next", now.plus(PausePolicy.after(of(name, message).attempts())))
                .update();
    }

    /** Ends the pauses of a system that is away. */
    public void tryNow(String name) {
        sql.sql("update adapter.system set next_try = null where name = :name")
                .param("name", name)
                .update();
    }

    /** Keeps up to which event was looked at, in the transaction that keeps what was found. */
    public void move(String name, long position) {
        sql.sql("update adapter.system set position = :position where name = :name and message = ''")
                .param("name", name)
                .param("position", position)
                .update();
    }

    /** Empty before the first page was read. */
    public String cursor(String name, String message) {
        return sql.sql("select cursor from adapter.system where name = :name and message = :message")
                .param("name", name)
                .param("message", message)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public void keepCursor(String name, String message, String cursor) {
        sql.sql("""
                insert into adapter.system (name, message, cursor) values (:name, :message, :cursor)
                on conflict (name, message) do update set cursor = excluded.cursor""")
                .param("name", name)
                .param("message", message)
                .param("cursor", cursor)
                .update();
    }

    /** Whether the office must be told that the system is away; told once each time. */
    public boolean tellsAbsence(String name) {
        return sql.sql("""
                update adapter.system set told = true
                where name = :name and not told and failing_since < :before""")
                        .param("name", name)
                        .param("before", clock.instant().minus(ABSENCE).atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
