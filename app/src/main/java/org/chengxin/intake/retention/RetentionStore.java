package org.chengxin.intake.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.chengxin.database.Reading;
import org.chengxin.database.Rows;
import org.chengxin.intake.retention.Expired.Count;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the job has come, which reports have to stay for now, and how many were erased. */
@Component
class RetentionStore {

    private final JdbcClient sql;

    RetentionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A report, in force or of an earlier version, whose content may be due. */
    record Due(FactId id, String type) {}

    /**
     * Reports received before a moment, oldest first, behind those that were looked at; ids begin with the time of receipt.
     *
     * @param period the ISO-8601 period of the sheet, each of which is followed by itself
     */
    List<Due> next(String period, Collection<String> types, Instant before, int limit) {
        return sql.sql("""
                with reached as (select coalesce((select id from intake.retention_reached where period = :period), :nil) as id)
                select r.id, r.type from (
                    (select d.id, d.type from intake.report d, reached
                        where d.id > reached.id and d.id < :before and d.type in (:types) and not d.withdrawn
                        order by d.id limit :limit)
                    union all
                    (select s.id, s.type from intake.superseded s, reached
                        where s.id > reached.id and s.id < :before and s.type in (:types)
                        order by s.id limit :limit)) r
                order by r.id limit :limit""")
                .param("period", period)
                .param("nil", Uuid7.NIL)
                .param("before", Uuid7.since(before))
                .param("types", types)
                .param("limit", limit)
                .query(Rows.of(Due.class))
                .list();
    }

    void reached(String period, FactId id) {
        sql.sql("""
                insert into intake.retention_reached (period, id) values (:period, :id)
                on conflict (period) do update set id = excluded.id""").param("period", period).param("id", id.value()).update();
    }

    /** A report stays, and is looked at again on a day. */
    void wait(Due due, LocalDate again) {
        sql.sql("""
                insert into intake.retention_waiting (id, type, again) values (:id, :type, :again)
                on conflict (id) do update set again = excluded.again""")
                .param("id", due.id().value())
                .param("type", due.type())
                .param("again", again)
                .update();
    }

    /** Those to be looked at again. */
    List<Due> waiting(Collection<String> types, LocalDate today, int limit) {
        return sql.sql("""
                select id, type from intake.retention_waiting where again <= :today and type in (:types)
                order by again, id limit :limit""")
                .param("today", today)
                .param("types", types)
                .param("limit", limit)
                .query(Rows.of(Due.class))
                .list();
    }

    /** A report waits no more: another decision has erased it. */
    void settled(Due due) {
        sql.sql("delete from intake.retention_waiting where id = :id")
                .param("id", due.id().value())
                .update();
    }

    void erased(Due due, LocalDate day) {
        settled(due);
        sql.sql("""
                insert into intake.retention_day (day, type, erased) values (:day, :type, 1)
                on conflict (day, type) do update set erased = retention_day.erased + 1""").param("day", day).param("type", due.type()).update();
    }

    @Reading
    List<Count> counts(LocalDate from) {
        return sql.sql("""
                select day, type, erased from intake.retention_day where day >= :from order by day desc, type""")
                .param("from", from)
                .query((row, index) ->
                        new Count(row.getObject("day", LocalDate.class), row.getString("type"), row.getLong("erased")))
                .list();
    }

    @Reading
    long waiting() {
        return sql.sql("select count(*) from intake.retention_waiting")
                .query(Long.class)
                .single();
    }
}
