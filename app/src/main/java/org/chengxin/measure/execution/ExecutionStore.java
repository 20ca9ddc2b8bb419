package org.chengxin.measure.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.measure.execution.Execution.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of executions. */
@Repository
class ExecutionStore {

    private final JdbcClient sql;

    ExecutionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Execution execution) {
        sql.sql("""
                insert into measure.execution (matter, measure, number, executor, name, state, ordered, changed, item)
                values (:matter, :measure, :number, :executor, :name, :state, :ordered, :changed, :item)""")
                .param("matter", execution.matter())
                .param("measure", execution.measure())
                .param("number", execution.number())
                .param("executor", execution.executor())
                .param("name", execution.name())
                .param("state", execution.state().name())
                .param("ordered", execution.ordered())
                .param("changed", execution.changed())
                .param("item", execution.item())
                .update();
    }

    Optional<Execution> find(UUID matter) {
        return sql.sql("select * from measure.execution where matter = :matter")
                .param("matter", matter)
                .query((row, index) -> execution(row))
                .optional();
    }

    /** Whether an executor has an order of a measure that is not over, or is still to be undone. */
    boolean isAtWork(String measure, UUID executor) {
        return sql.sql("""
                select exists (select from measure.execution where measure = :measure and executor = :executor
                    and state not in ('DECLINED', 'EXCUSED', 'RESTORED', 'OVER'))""")
                .param("measure", measure)
                .param("executor", executor)
                .query(Boolean.class)
                .single();
    }

    /** The last day that is in time stays as its first report set it. */
    void disclosed(UUID matter, @Nullable LocalDate day, @Nullable LocalDate by) {
        sql.sql("""
                update measure.execution set disclosed = coalesce(:day, disclosed), disclose_by = coalesce(disclose_by, :by)
                where matter = :matter""")
                .param("day", day, Types.DATE)
                .param("by", by, Types.DATE)
                .param("matter", matter)
                .update();
    }

    /** An order whose state its executor's program was not told, and whether it is the first that it hears. */
    record Fresh(Execution execution, boolean first) {}

    /** Of two transactions that tell executors' programs the second waits here for the first; no act does. */
    void lockTelling() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('orders told to programs', 0))")
                .query(row -> {});
    }

    /** The oldest first; those whose executor signs in nowhere are told to nobody. */
    List<Fresh> fresh(int limit) {
        return sql.sql("""
                select * from measure.execution where shared is distinct from state and executor is not null
                order by matter limit :limit""")
                .param("limit", limit)
                .query((row, index) -> new Fresh(execution(row), row.getString("shared") == null))
                .list();
    }

    /** Each with the state that was told: it may have another by now. */
    void shared(Collection<Execution> told) {
        sql.sql("""
                update measure.execution e set shared = t.state from unnest(:orders, :states) as t (matter, state)
                where e.matter = t.matter""")
                .param("orders", told.stream().map(Execution::matter).toArray(UUID[]::new))
                .param("states", told.stream().map(each -> each.state().name()).toArray(String[]::new))
                .update();
    }

    /** Those of these orders that are made out to an executor. */
    Set<UUID> madeOutTo(UUID executor, Collection<UUID> orders) {
        return Set.copyOf(
                sql.sql("select matter from measure.execution where executor = :executor and matter = any (:orders)")
                        .param("executor", executor)
                        .param("orders", orders.toArray(UUID[]::new))
                        .query((row, index) -> row.getObject("matter", UUID.class))
                        .list());
    }

    /** The name stays as the order was made out. */
    void inherit(UUID from, UUID to) {
        sql.sql("update measure.execution set executor = :to where executor = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** @param address null keeps the one that is known */
    void move(UUID matter, State state, LocalDate day, @Nullable String address) {
        sql.sql("""
                update measure.execution set state = :state, changed = :day, address = coalesce(:address, address)
                where matter = :matter""")
                .param("state", state.name())
                .param("day", day)
                .param("address", address)
                .param("matter", matter)
                .update();
    }

    /** Of a measure, by the names of the executors. */
    List<Execution> of(Collection<String> measures) {
        return sql.sql("""
                select * from measure.execution where measure = any (:measures) order by name, number""")
                .param("measures", measures.toArray(String[]::new))
                .query((row, index) -> execution(row))
                .list();
    }

    /** An execution whose executor does not know yet what became of the measure, and what that is. */
    record Untold(UUID matter, News news, String ending, boolean advice) {}

    /** What became of a measure. */
    enum News {
        SUSPEND(OrderMark.SUSPENDED),
        RESUME(OrderMark.RESUMED),
        END(OrderMark.OVER, OrderMark.UNDOING);

        private final Set<OrderMark> marks;

        News(OrderMark... marks) {
            this.marks = Set.of(marks);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What the step of an order marks that tells it. */
        Set<OrderMark> marks() {
            return marks;
        }
    }

    /**
     * Executions whose measure was suspended, resumed or ended since the executor was told of it. What lapses needs no telling: the
     * order names its last day.
     */
    List<Untold> untold(int limit) {
        return sql.sql("""
                with changed as (
                    select number from measure.measure where ended is not null or suspended is not null
                    union select measure from measure.execution where state = 'SUSPENDED')
                select e.matter, m.nature = 'advice' advice, coalesce(m.ending, '') ending,
                       case when m.ended is not null then 'end' when m.suspended is not null then 'suspend' else 'resume' end news
                from changed c join measure.measure m on m.number = c.number join measure.execution e on e.measure = m.number
                where e.state in ('SENT', 'OVERDUE', 'RECEIVED', 'EXECUTED', 'REFUSED', 'SUSPENDED', 'DISCONTINUED')
                  and (m.ended is not null or m.suspended is not null or e.state = 'SUSPENDED')
                  and (m.ended is not null and e.told is distinct from 'end'
                       or m.ended is null and m.suspended is not null
                         and e.state in ('SENT', 'OVERDUE', 'RECEIVED', 'EXECUTED', 'REFUSED')
                       or m.ended is null and m.suspended is null and e.state = 'SUSPENDED')
                order by e.matter limit :limit""")
                .param("limit", limit)
                .query((row, index) -> new Untold(
                        row.getObject("matter", UUID.class),
                        News.valueOf(row.getString("news").toUpperCase(Locale.ROOT)),
                        row.getString("ending"),
                        row.getBoolean("advice")))
                .list();
    }

    void told(UUID matter, News news) {
        sql.sql("update measure.execution set told = :news where matter = :matter")
                .param("news", news.word())
                .param("matter", matter)
                .update();
    }

    static Execution execution(ResultSet row) throws SQLException {
        OffsetDateTime looked = row.getObject("looked", OffsetDateTime.class);
        return new Execution(
                row.getObject("matter", UUID.class),
                row.getString("measure"),
                row.getString("number"),
                row.getObject("executor", UUID.class),
                row.getString("name"),
                State.valueOf(row.getString("state")),
                row.getString("address"),
                row.getObject("ordered", LocalDate.class),
                row.getObject("changed", LocalDate.class),
                row.getString("seen"),
                looked == null ? null : looked.toInstant(),
                row.getString("item"),
                row.getObject("disclosed", LocalDate.class),
                row.getObject("disclose_by", LocalDate.class));
    }
}
