package org.chengxin.account.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.rule.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much each officer looks at, by day, from the access log. */
@Component
@Reading
public class LookCounts {

    private static final String COUNTED = """
            with daily as (
                select a.account, a.organisation, (a.at at time zone :zone)::date as day, sum(a.times) as looks
                from account.access a join account.account p on p.id = a.account and p.role = 'OFFICER'
                where a.act = any(:acts) and a.at >= :from
                  and (cast(:office as uuid) is null or a.organisation = :office)
                  and (cast(:person as uuid) is null or a.account = :person)
                group by 1, 2, 3),
            weekly as (
                select d.*, sum(looks) over (partition by account, organisation order by day
                                             range between interval '6 days' preceding and current row) as week
                from daily d)
            select w.day, w.account, p.display_name, o.name, w.looks, w.week
            from weekly w join account.account p on p.id = w.account join account.organisation o on o.id = w.organisation
            where w.day >= :first
            """;

    private final JdbcClient sql;

    LookCounts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Whose looks are counted.
     *
     * @param office null for all offices
     * @param person null for all of them
     */
    public record Whose(
            @Nullable OrganisationId office, @Nullable UUID person) {}

    /**
     * What an officer looked at on a day.
     *
     * @param week looks on that day and the six before
     */
    public record Count(LocalDate day, UUID account, String person, String office, long looks, long week) {}

    /**
     * A page of counts, latest day first, most looks first within it.
     *
     * @param acts that are looks
     */
    public List<Count> page(Whose whose, Collection<String> acts, LocalDate from, int skip, int limit) {
        return asked(
                        COUNTED
                                + "order by w.day desc, w.looks desc, w.account, w.organisation offset :skip limit :limit",
                        whose,
                        acts,
                        from)
                .param("skip", skip)
                .param("limit", limit)
                .query((row, index) -> count(row))
                .list();
    }

    /**
     * The officers who looked at more than a measure, each with the worst day only.
     *
     * @param dayMost more looks on a day stand out
     * @param weekMost more looks within seven days stand out
     */
    public List<Count> outliers(
            Whose whose, Collection<String> acts, LocalDate from, long dayMost, long weekMost, int limit) {
        return asked(
                        "select * from (select distinct on (c.account, c.name) c.* from (" + COUNTED + """
                        and (w.looks > :dayMost or w.week > :weekMost)) c
                    order by c.account, c.name, greatest(c.looks, c.week) desc, c.day desc) x
                order by week desc, account limit :limit""",
                        whose,
                        acts,
                        from)
                .param("dayMost", dayMost)
                .param("weekMost", weekMost)
                .param("limit", limit)
                .query((row, index) -> count(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String statement, Whose whose, Collection<String> acts, LocalDate from) {
        return sql.sql(statement)
                .param("zone", LegalClock.ZONE.getId())
                .param("acts", acts.toArray(String[]::new))
                // the week of the first day begins before it
                .param("from", from.minusDays(6).atStartOfDay(LegalClock.ZONE).toOffsetDateTime())
                .param("first", from)
                .param("office", whose.office() == null ? null : whose.office().value())
                .param("person", whose.person());
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getObject("day", LocalDate.class),
                row.getObject("account", UUID.class),
                row.getString("display_name"),
                row.getString("name"),
                row.getLong("looks"),
                row.getLong("week"));
    }
}
