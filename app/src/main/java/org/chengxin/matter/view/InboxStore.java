package org.chengxin.matter.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters.Inbox;
import org.chengxin.matter.Matters.InboxQuery.Charge;
import org.chengxin.matter.Matters.Wall;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of inboxes and walls; every page is a walk along one partial index. */
@Repository
class InboxStore {

    /** By its number or the exact name of a party. */
    private static final String NAMED = """
             and p.matter in (select id from matter.matter where number = :words
                              union all
                              (select matter from matter.participant where name_index = :nameIndex limit 1000))""";

    private final JdbcClient sql;

    InboxStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is asked for. */
    record Page(
            UUID desk,
            @Nullable UUID viewer,
            Set<UUID> people,
            boolean mine,
            boolean waiting,
            @Nullable String definition,
            @Nullable String words,
            byte @Nullable [] nameIndex,
            @Nullable Charge charge,
            @Nullable String place,
            LocalDate from,
            LocalDate to,
            InboxCursor after,
            LocalDate today,
            int limit) {}

    List<Inbox.Line> page(Page page) {
        String which = page.waiting() ? "p.waits" : "p.open";
        String statement = """
                select m.id, m.number, m.definition, m.version, m.stage, m.opened, p.due, m.provisional, p.role, p.handler,
                       m.pending is not null
                         and (p.kind = 'OFFICE'
                              or exists (select from matter.act a
                                         where a.matter = m.id and a.act = m.pending and a.role = p.role)) as pending
                from matter.participant p join matter.matter m on m.id = p.matter
                where p.desk = :desk and %s and p.due between :from and :to and (p.due, p.matter) > (:due, :matter)
                  and (cast(:viewer as uuid) is null or cast(:viewer as uuid) <> all(m.recused))
                %s %s %s %s %s
                order by p.due, p.matter limit :limit""".formatted(
                        which,
                        page.definition() == null ? "" : " and p.definition = :definition",
                        page.mine() ? " and p.handler in (:people)" : "",
                        charge(page.charge()),
                        page.place() == null ? "" : " and p.place = :place",
                        page.words() == null ? "" : " " + NAMED);
        return sql.sql(statement)
                .param("desk", page.desk())
                .param("viewer", page.viewer())
                .param("from", page.from())
                .param("to", page.to())
                .param("due", page.after().due())
                .param("matter", page.after().matter())
                .param("definition", page.definition())
                // of one person the index gives them in order; of nobody there are none
                .param("people", page.people().isEmpty() ? Set.of(new UUID(0, 0)) : page.people())
                .param("handler", page.charge() == null ? null : page.charge().handler())
                .param("place", page.place())
                .param("words", page.words())
                .param("nameIndex", page.nameIndex())
                .param("limit", page.limit())
                .query((row, index) -> line(row, page.today()))
                .list();
    }

    /** Only an office's part in a matter is in somebody's charge; each form is that of an index. */
    private static String charge(@Nullable Charge charge) {
        if (charge == null) {
            return "";
        }
        return charge.handler() == null
                ? " and p.handler is null and p.open and p.kind = 'OFFICE'"
                : " and p.handler = :handler and p.open";
    }

    private static Inbox.Line line(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        boolean dated = !due.equals(LocalDate.MAX);
        return new Inbox.Line(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("definition"),
                row.getInt("version"),
                row.getString("stage"),
                row.getObject("opened", LocalDate.class),
                dated ? due : null,
                row.getBoolean("provisional"),
                dated && due.isBefore(today),
                row.getString("role"),
                row.getObject("handler", UUID.class),
                row.getBoolean("pending"));
    }

    List<Wall.Line> wall(UUID office, LocalDate today, LocalDate soon) {
        return sql.sql("""
                select p.definition, p.handler, count(*) as open,
                       count(*) filter (where p.due between :today and :soon) as soon,
                       count(*) filter (where p.due < :today) as overdue,
                       count(m.id) as provisional
                from matter.participant p
                left join matter.matter m on m.id = p.matter and m.provisional and m.ended is null
                where p.desk = :office and p.open and p.kind = 'OFFICE'
                group by p.definition, p.handler order by p.definition, p.handler nulls first limit 1000""")
                .param("office", office)
                .param("today", today)
                .param("soon", soon)
                .query((row, index) -> new Wall.Line(
                        row.getString("definition"),
                        row.getObject("handler", UUID.class),
                        row.getLong("open"),
                        row.getLong("soon"),
                        row.getLong("overdue"),
                        row.getLong("provisional")))
                .list();
    }
}
