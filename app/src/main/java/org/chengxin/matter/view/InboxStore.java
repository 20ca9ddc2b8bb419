package org.chengxin.matter.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.field.ListQuery;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.Inbox;
import org.chengxin.matter.Matters.InboxQuery.Charge;
import org.chengxin.matter.Matters.Overview;
import org.chengxin.matter.Matters.State;
import org.chengxin.matter.Matters.Workload;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.DeadlineDefinition.Unit;
import org.chengxin.web.list.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** SQL of inboxes and walls; a page of open matters is a range scan of one partial index per inbox. */
@Repository
class InboxStore {

    /** Filter: number, or exact name of a party; a secret one, whose name is indexed for quotas alone, is in no search. */
    private static final String NAMED = """
            p.matter in (select id from matter.matter where number = :words
                         union all
                         (select matter from matter.participant
                          where name_index = :nameIndex and definition || ' ' || role <> all(string_to_array(:secret, ','))
                          limit 1000))""";

    /** Filter: part of a party's name. */
    private static final String NAMED_IN_PART = """
            exists (select from matter.participant n
                    where n.matter = p.matter and n.grams @> string_to_array(:grams, ',')::bigint[])""";

    private static final String NOT_RECUSED = """
             and p.matter not in (select id from matter.matter where recused <> '{}'
                                  and recused @> array[cast(:viewer as uuid)])\s""";

    /** Something happened since the reader last opened it. */
    private static final String UNREAD = """
            not exists (select from matter.seen s where s.matter = m.id and s.account = cast(:viewer as uuid) and s.act >= m.acts)""";

    private static final Map<String, String> ORDERS = Map.of(
            "number", "m.number", "kind", "m.definition", "stage", "m.stage", "due", "p.due", "opened", "m.opened");
    private static final Map<String, String> MERGED = Map.of(
            "number", "x.number", "kind", "x.definition", "stage", "x.stage", "due", "x.due", "opened", "x.opened");

    private final JdbcClient sql;

    InboxStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A page request.
     *
     * @param secret definitions and roles of secret parties, such as {@code report reporter}, separated by commas
     */
    record Page(
            Set<UUID> desks,
            @Nullable UUID viewer,
            Set<UUID> people,
            boolean mine,
            boolean waiting,
            @Nullable String definition,
            @Nullable String words,
            byte @Nullable [] nameIndex,
            String secret,
            String grams,
            @Nullable Charge charge,
            @Nullable String place,
            State state,
            Due which,
            LocalDate from,
            LocalDate to,
            InboxCursor after,
            LocalDate today,
            int limit) {}

    /** A page behind its cursor, by due date. */
    List<Inbox.Line> page(Page page) {
        return lines(page, ListQuery.FIRST, 0, page.limit());
    }

    /** A page in the order that is asked for, by default by due date; counts no further than {@link ListQuery#MOST}. */
    Found<Inbox.Line> list(Page page, ListQuery query) {
        String counted = "select from matter.participant p join matter.matter m on m.id = p.matter"
                + " where p.desk = any(string_to_array(:desks, ',')::uuid[])" + passing(page) + " limit :limit";
        long count = narrowed("select count(*) from (" + counted + ") counted", page)
                .param("limit", ListQuery.MOST + 1)
                .query(Long.class)
                .single();
        return new Found<>(
                lines(page, query, query.offset(), query.limit()),
                Math.min(count, ListQuery.MOST),
                count > ListQuery.MOST);
    }

    /** Merges the index scans of all inboxes, each limited to what can be on the page. */
    private List<Inbox.Line> lines(Page page, ListQuery query, int offset, int limit) {
        String statement = """
                select x.* from unnest(string_to_array(:desks, ',')::uuid[]) as d(desk) cross join lateral (
                    select m.id, m.number, m.definition, m.version, m.stage, m.opened, m.ended, p.due, m.provisional, p.role,
                           p.handler, p.desk,
                           (select max(c.unit) from matter.clock c
                            where c.matter = m.id and c.due = p.due and c.state <> 'ENDED') as unit,
                           m.pending is not null
                             and (p.kind = 'OFFICE'
                                  or exists (select from matter.act a
                                             where a.matter = m.id and a.act = m.pending and a.role = p.role)) as pending,
                           exists (select from matter.act u where u.matter = m.id and u.step = :urge) as urged
                    from matter.participant p join matter.matter m on m.id = p.matter
                    where p.desk = d.desk %s
                    order by %s limit :reach) x
                order by %s offset :offset limit :limit""".formatted(
                passing(page), query.orderBy(ORDERS, "p.due, p.matter"), query.orderBy(MERGED, "x.due, x.id, x.role"));
        return narrowed(statement, page)
                .param("urge", BuiltInAct.URGE.word())
                .param("reach", offset + limit)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> line(row, page.today()))
                .list();
    }

    private StatementSpec narrowed(String statement, Page page) {
        return sql.sql(statement)
                .param("desks", page.desks().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("viewer", page.viewer())
                .param("from", page.from())
                .param("to", page.to())
                .param("due", page.after().due())
                .param("matter", page.after().matter())
                .param("definition", page.definition())
                // for one person the index gives the order; the placeholder matches nobody
                .param("people", page.people().isEmpty() ? Set.of(new UUID(0, 0)) : page.people())
                .param("handler", page.charge() == null ? null : page.charge().handler())
                .param("place", page.place())
                .param("words", page.words())
                .param("nameIndex", page.nameIndex())
                .param("secret", page.secret())
                .param("grams", page.grams());
    }

    private static String passing(Page page) {
        return state(page)
                + " and p.due between :from and :to and (p.due, p.matter) > (:due, :matter)"
                + " and (cast(:viewer as uuid) is null or cast(:viewer as uuid) <> all(m.recused))" + narrowed(page);
    }

    private static String state(Page page) {
        return switch (page.state()) {
            case OPEN -> page.waiting() ? " and p.waits" : " and p.open";
            case CLOSED -> " and not p.open";
            case ALL -> "";
        };
    }

    private static String narrowed(Page page) {
        return (page.definition() == null ? "" : " and p.definition = :definition")
                + (page.mine() ? " and p.handler in (:people)" : "")
                + charge(page)
                + (page.place() == null ? "" : " and p.place = :place")
                + (page.which() == Due.PROVISIONAL ? " and m.provisional and m.ended is null" : "")
                + (page.which() == Due.UNREAD ? " and " + UNREAD : "")
                + named(page);
    }

    private static String named(Page page) {
        if (page.words() == null) {
            return "";
        }
        return page.grams().isEmpty() ? " and " + NAMED : " and (" + NAMED + " or " + NAMED_IN_PART + ")";
    }

    /** Only an office's participation has a person in charge; for open matters each variant matches an index. */
    private static String charge(Page page) {
        if (page.charge() == null) {
            return "";
        }
        String which = page.charge().handler() == null
                ? " and p.handler is null and p.kind = 'OFFICE'"
                : " and p.handler = :handler";
        return which + (page.state() == State.OPEN ? " and p.open" : "");
    }

    private static Inbox.Line line(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        LocalDate ended = row.getObject("ended", LocalDate.class);
        String unit = row.getString("unit");
        boolean dated = !due.equals(LocalDate.MAX);
        return new Inbox.Line(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("definition"),
                row.getInt("version"),
                row.getString("stage"),
                row.getObject("opened", LocalDate.class),
                dated ? due : null,
                unit == null ? null : Unit.valueOf(unit),
                row.getBoolean("provisional"),
                ended == null && dated && due.isBefore(today),
                row.getString("role"),
                row.getObject("handler", UUID.class),
                row.getBoolean("pending"),
                row.getObject("desk", UUID.class),
                ended,
                row.getBoolean("urged"));
    }

    /** @param closed whether closed ones count too */
    long unread(UUID desk, UUID viewer, boolean closed) {
        return sql.sql("""
                select count(*) from matter.participant p join matter.matter m on m.id = p.matter
                where p.desk = :desk and (p.open or :closed) and cast(:viewer as uuid) <> all(m.recused) and
                """ + UNREAD)
                .param("desk", desk)
                .param("viewer", viewer)
                .param("closed", closed)
                .query(Long.class)
                .single();
    }

    Workload workload(OrganisationId office, @Nullable UUID viewer, LocalDate today, LocalDate soon) {
        AtomicLong unread = new AtomicLong();
        List<Workload.Line> lines = sql.sql("""
                select p.definition, p.handler, count(*) as open, count(*) filter (where p.due = :today) as today,
                       count(*) filter (where p.due between :today and :soon) as soon,
                       count(*) filter (where p.due < :today) as overdue,
                       count(m.id) as provisional, (select count(*) from matter.participant p join matter.matter m on m.id = p.matter
                         where p.desk = :office and p.open and cast(:viewer as uuid) <> all(m.recused) and %s) as unread
                from matter.participant p
                left join matter.matter m on m.id = p.matter and m.provisional and m.ended is null
                where p.desk = :office and p.open and p.kind = 'OFFICE' %s
                group by p.definition, p.handler order by p.definition, p.handler nulls first limit 1000""".formatted(UNREAD, NOT_RECUSED))
                .param("office", office.value())
                .param("viewer", viewer)
                .param("today", today)
                .param("soon", soon)
                .query((row, index) -> {
                    unread.set(row.getLong("unread"));
                    return new Workload.Line(
                            row.getString("definition"),
                            row.getObject("handler", UUID.class),
                            row.getLong("open"),
                            row.getLong("today"),
                            row.getLong("soon"),
                            row.getLong("overdue"),
                            row.getLong("provisional"));
                })
                .list();
        return new Workload(office, lines, unread.get());
    }

    List<Overview.Line> overview(Set<UUID> desks, @Nullable UUID viewer, LocalDate today, LocalDate soon) {
        return sql.sql("""
                select p.desk, p.definition, count(*) as open,
                       count(*) filter (where p.due between :today and :soon) as soon,
                       count(*) filter (where p.due < :today) as overdue,
                       count(m.id) as provisional,
                       count(*) filter (where p.handler is null) as unassigned
                from matter.participant p
                left join matter.matter m on m.id = p.matter and m.provisional and m.ended is null
                where p.desk in (:desks) and p.open and p.kind = 'OFFICE' %s
                group by p.desk, p.definition""".formatted(NOT_RECUSED))
                .param("desks", desks)
                .param("viewer", viewer)
                .param("today", today)
                .param("soon", soon)
                .query((row, index) -> new Overview.Line(
                        new OrganisationId(row.getObject("desk", UUID.class)),
                        row.getString("definition"),
                        row.getLong("open"),
                        row.getLong("soon"),
                        row.getLong("overdue"),
                        row.getLong("provisional"),
                        row.getLong("unassigned")))
                .list();
    }
}
