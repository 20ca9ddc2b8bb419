package org.chengxin.creditfile.publicity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.database.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the lateness of reports: the first report of each decision by a unit that speaks for its authority. */
@Repository
@Reading
class PublicityStore {

    static final int PAGE = 100;

    /** First reports with the last day of each; {@code days} and {@code dues} are parallel arrays. */
    private static final String SAID = """
            with due as (
                select * from unnest(string_to_array(:days, ',')::date[], string_to_array(:dues, ',')::date[])
                    as d (decided, due)),
            said as (
                select a.reporter, r.id, r.kind, r.number, r.authority, r.decided, d.due,
                       (min(a.received_at) at time zone 'Asia/Shanghai')::date as received
                from due d join creditfile.record r on r.decided = d.decided
                join creditfile.assertion a on a.record = r.id
                where r.kind in ('PENALTY', 'PERMIT') and a.own
                group by a.reporter, r.id, d.due)
            """;

    private final JdbcClient sql;

    PublicityStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Figures of one reporting unit.
     *
     * @param median days from the decision to the report
     */
    record Unit(UUID reporter, long records, long late, long median) {}

    /** A decision that a unit reported; without its party. */
    record Line(String kind, String number, String authority, LocalDate decided, LocalDate received, LocalDate due) {

        boolean late() {
            return received.isAfter(due);
        }
    }

    /** @param dues the last day to report, by day of decision */
    List<Unit> units(SortedMap<LocalDate, LocalDate> dues) {
        return sql.sql(SAID + """
                select reporter, count(*) as records, count(*) filter (where received > due) as late,
                       percentile_disc(0.5) within group (order by received - decided) as median
                from said group by reporter order by late desc, records desc, reporter""")
                .param("days", joined(dues.keySet()))
                .param("dues", joined(dues.values()))
                .query((row, index) -> new Unit(
                        row.getObject("reporter", UUID.class),
                        row.getLong("records"),
                        row.getLong("late"),
                        row.getLong("median")))
                .list();
    }

    /** The decisions of one unit, the latest reported first. */
    List<Line> lines(UUID reporter, SortedMap<LocalDate, LocalDate> dues, boolean lateOnly, int page) {
        return sql.sql(SAID + """
                select * from said where reporter = :reporter and (not :late or received > due)
                order by received - due desc, decided desc, id limit :limit offset :offset""")
                .param("days", joined(dues.keySet()))
                .param("dues", joined(dues.values()))
                .param("reporter", reporter)
                .param("late", lateOnly)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query((row, index) -> new Line(
                        row.getString("kind"),
                        row.getString("number"),
                        row.getString("authority"),
                        row.getObject("decided", LocalDate.class),
                        row.getObject("received", LocalDate.class),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private static String joined(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }
}
