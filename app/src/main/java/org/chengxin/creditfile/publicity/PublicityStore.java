package org.chengxin.creditfile.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.creditfile.publicity.PublicityTotals.Total;
import org.chengxin.creditfile.regime.Law;
import org.chengxin.database.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL of the clocks of publication: per decision of a unit that speaks for its authority, when each began, was kept, and became known
 * here.
 */
@Repository
@Reading
class PublicityStore {

    static final int PAGE = 100;

    /** From the decision to the first report of it. */
    private static final String REPORTED = """
            select a.reporter, r.id, r.kind, r.number, r.authority, r.decided as begun,
                   (min(a.received_at) at time zone 'Asia/Shanghai')::date as done,
                   (min(a.received_at) at time zone 'Asia/Shanghai')::date as known
            from creditfile.record r join creditfile.assertion a on a.record = r.id
            where a.own and r.kind in (:kinds) and r.decided between :first and :last
            group by a.reporter, r.id""";

    /** From the decision to the day of publication that its authority tells. */
    private static final String PUBLISHED = """
            select a.reporter, r.id, r.kind, r.number, r.authority, r.decided as begun, r.published as done,
                   (select (min(f.received_at) at time zone 'Asia/Shanghai')::date from creditfile.assertion f
                    where f.record = r.id and f.reporter = a.reporter and f.own) as known
            from creditfile.record r join creditfile.assertion a on a.record = r.id
            where a.own and a.current and r.kind in (:kinds) and r.decided between :first and :last
              and r.authority ~ :marketName
              and not r.natural_person and r.categories not in ('{warning}', '{supervision}')
            group by a.reporter, r.id""";

    /** From the first report of a penalty under a law that goes by its class, to the first that gives it. */
    private static final String CLASSED = """
            select a.reporter, r.id, r.kind, r.number, r.authority,
                   (min(a.received_at) at time zone 'Asia/Shanghai')::date as begun,
                   (min(a.received_at) filter (where a.classed) at time zone 'Asia/Shanghai')::date as done,
                   (min(a.received_at) at time zone 'Asia/Shanghai')::date as known
            from creditfile.record r join creditfile.assertion a on a.record = r.id
            where a.own and r.kind in (:kinds) and not r.natural_person and r.categories <> '{warning}'
              and r.decided >= case when r.authority ~ :marketName then cast(:market as date) else cast(:others as date) end
            group by a.reporter, r.id
            having (min(a.received_at) at time zone 'Asia/Shanghai')::date between :first and :last""";

    /** From the first change, by a decision here or told by the authority, to the report that shows it. */
    private static final String WITHDRAWN = """
            select a.reporter, r.id, r.kind, r.number, r.authority, c.begun,
                   (min(a.received_at) filter (where a.ended is not null
                        or c.corrected and (a.received_at at time zone 'Asia/Shanghai')::date >= c.begun)
                    at time zone 'Asia/Shanghai')::date as done,
                   least(c.ruled, c.told) as known
            from creditfile.assertion a join creditfile.record r on r.id = a.record
            join lateral (
                select least(g.day, (select min(e.ended) from creditfile.assertion e where e.record = r.id and e.own)) as begun,
                       g.day as ruled, coalesce(g.corrected, false) as corrected,
                       (select (min(e.received_at) at time zone 'Asia/Shanghai')::date from creditfile.assertion e
                        where e.record = r.id and e.own and e.ended is not null) as told
                from (select min(day) as day, bool_and(effect = 'CORRECTED') as corrected from creditfile.ruling
                      where record = r.id and effect in ('CORRECTED', 'ENDED')) g) c on true
            where a.own and r.kind in (:kinds) and c.begun between :first and :last
            group by a.reporter, r.id, c.begun, c.ruled, c.told""";

    private final JdbcClient sql;

    PublicityStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Which lines are asked for.
     *
     * @param dues last day by the day on which the clock began
     */
    record Asked(PublicityClock clock, SortedMap<LocalDate, LocalDate> dues, LocalDate today) {}

    /**
     * Figures of one unit.
     *
     * @param open of the late ones, those not yet done
     * @param median days from the beginning to the end, of those that are done
     */
    record Unit(UUID reporter, long records, long late, long open, long median) {}

    /** A decision and its clock; without its party. */
    record Line(
            String kind,
            String number,
            String authority,
            LocalDate begun,
            LocalDate due,
            @Nullable LocalDate done,
            boolean late) {}

    private JdbcClient.StatementSpec said(Asked asked, String select) {
        String begun = switch (asked.clock()) {
            case CREDIT_PORTAL -> REPORTED;
            case MARKET_PENALTY, MARKET_LISTING -> PUBLISHED;
            case SEVERITY -> CLASSED;
            case WITHDRAWAL -> WITHDRAWN;
        };
        return sql.sql("""
                        with due as (
                            select * from unnest(string_to_array(:days, ',')::date[], string_to_array(:dues, ',')::date[])
                                as d (begun, due)),
                        said as (
                            select s.*, d.due, coalesce(s.done, :today) > d.due as late
                            from due d join (""" + begun + ") s on s.begun = d.begun)\n" + select)
                .param("days", joined(asked.dues().keySet()))
                .param("dues", joined(asked.dues().values()))
                .param("first", asked.dues().firstKey())
                .param("last", asked.dues().lastKey())
                .param("today", asked.today())
                .param("marketName", Law.Established.MARKET_REGULATOR)
                .param("market", Law.ORDER_107.since())
                .param("others", Law.ORDER_36.since())
                .param("kinds", asked.clock().kinds().stream().map(Enum::name).toList());
    }

    List<Unit> units(Asked asked) {
        return asked.dues().isEmpty()
                ? List.of()
                : said(asked, """
                        select reporter, count(*) as records, count(*) filter (where late) as late,
                               count(*) filter (where late and done is null) as open,
                               percentile_disc(0.5) within group (order by done - begun)
                                   filter (where done is not null) as median
                        from said group by reporter order by late desc, records desc, reporter""")
                        .query((row, index) -> new Unit(
                                row.getObject("reporter", UUID.class),
                                row.getLong("records"),
                                row.getLong("late"),
                                row.getLong("open"),
                                row.getLong("median")))
                        .list();
    }

    /**
     * Of all units: the clocks that ran out, or became known after they had run out, within some days. What had run out before a unit
     * reported anything is its history, not its delay.
     */
    Total total(Asked asked, LocalDate from, LocalDate until) {
        return asked.dues().isEmpty()
                ? Total.NONE
                : said(asked, """
                        select count(*) as clocks, count(*) filter (where late) as late
                        from said join (
                            select reporter, (min(received_at) at time zone 'Asia/Shanghai')::date as first
                            from creditfile.assertion where own group by reporter) unit using (reporter)
                        where greatest(due, known) between :from and :until and due >= unit.first""")
                        .param("from", from)
                        .param("until", until)
                        .query((row, index) -> new Total(row.getLong("clocks"), row.getLong("late")))
                        .single();
    }

    /** The decisions of one unit, the latest first. */
    List<Line> lines(UUID reporter, Asked asked, boolean lateOnly, int page) {
        return asked.dues().isEmpty()
                ? List.of()
                : lines(said(asked, """
                        select * from said where reporter = :reporter and (not :late or late)
                        order by coalesce(done, :today) - due desc, begun desc, id limit :limit offset :offset""")
                        .param("reporter", reporter)
                        .param("late", lateOnly)
                        .param("limit", PAGE + 1)
                        .param("offset", page * PAGE));
    }

    /** Whether a unit reports for its own authority at all, so that clocks run for it. */
    boolean reports(UUID reporter) {
        return sql.sql("""
                select exists (select from creditfile.assertion where reporter = :reporter and own and current)""").param("reporter", reporter).query(Boolean.class).single();
    }

    /**
     * What one unit still has to do.
     *
     * @param lines the earliest due first, at most {@link #PAGE}
     * @param count of all
     * @param late how many of all are overdue
     */
    record Open(List<Line> lines, long count, long late) {

        static final Open NONE = new Open(List.of(), 0, 0);
    }

    Open open(UUID reporter, Asked asked) {
        return asked.dues().isEmpty()
                ? Open.NONE
                : Objects.requireNonNull(said(asked, """
                                select *, count(*) over () as all_open, count(*) filter (where late) over () as all_late
                                from said where reporter = :reporter and done is null order by due, id limit :limit""")
                        .param("reporter", reporter)
                        .param("limit", PAGE)
                        .query(PublicityStore::opened));
    }

    private static Open opened(ResultSet rows) throws SQLException {
        List<Line> lines = new ArrayList<>();
        long count = 0;
        long late = 0;
        while (rows.next()) {
            lines.add(line(rows));
            count = rows.getLong("all_open");
            late = rows.getLong("all_late");
        }
        return new Open(lines, count, late);
    }

    private static List<Line> lines(JdbcClient.StatementSpec statement) {
        return statement.query((row, index) -> line(row)).list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("kind"),
                row.getString("number"),
                row.getString("authority"),
                row.getObject("begun", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("done", LocalDate.class),
                row.getBoolean("late"));
    }

    private static String joined(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }
}
