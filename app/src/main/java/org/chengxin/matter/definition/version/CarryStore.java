package org.chengxin.matter.definition.version;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.matter.definition.version.CarryOver.Progress;
import org.chengxin.matter.definition.version.OpenMatters.Carried;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of carrying over: progress per version. */
@Repository
class CarryStore {

    private final JdbcClient sql;
    private final Clock clock;

    CarryStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The earliest version that is due and not locked by another instance, locked until the transaction ends. */
    Optional<Task> next(LocalDate today) {
        return sql.sql("""
                select name, version, carry_from, carried_after from matter.definition
                where carry_from is not null and carried_at is null and effective_from <= :today
                order by effective_from, name, version limit 1 for update skip locked""")
                .param("today", today)
                .query((row, index) ->
                        new Task(row.getString(1), row.getInt(2), row.getInt(3), row.getObject(4, UUID.class)))
                .optional();
    }

    void advance(Task task, Carried batch) {
        sql.sql("""
                update matter.definition
                set carried = carried + :count, carried_after = coalesce(:last, carried_after), carried_at = :done
                where name = :name and version = :version""")
                .param("count", batch.count())
                .param("last", batch.last())
                .param("done", batch.last() == null ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .param("name", task.name())
                .param("version", task.version())
                .update();
    }

    Optional<Progress> progress(String name, int version) {
        return sql.sql("""
                select carried, carried_at is not null from matter.definition
                where name = :name and version = :version and carry_from is not null""")
                .param("name", name)
                .param("version", version)
                .query((row, index) -> new Progress(row.getLong(1), row.getBoolean(2)))
                .optional();
    }

    /** A version that open matters are carried over to. */
    record Task(
            String name, int version, int from, @Nullable UUID after) {}
}
