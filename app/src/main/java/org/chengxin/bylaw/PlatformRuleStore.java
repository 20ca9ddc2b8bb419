package org.chengxin.bylaw;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of platforms' rules and acts. */
@Repository
class PlatformRuleStore {

    private final JdbcClient sql;

    PlatformRuleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Rules in effect on a day, by platform and title. */
    List<PlatformRule> rules(LocalDate day, int limit) {
        return sql.sql("""
                select * from bylaw.rule where effective <= :day order by platform, effect, title, id limit :limit""")
                .param("day", day)
                .param("limit", limit)
                .query(Rows.of(PlatformRule.class))
                .list();
    }

    /**
     * What a platform did under a rule.
     *
     * @param alone how many of them no person decided
     * @param undisclosed sanctions of which the platform told no day of its own disclosure
     * @param late sanctions that it disclosed later than it must
     */
    record Done(
            OrganisationId platform, String rule, String effect, long acts, long alone, long undisclosed, long late) {

        Done withLate(long late) {
            return new Done(platform, rule, effect, acts, alone, undisclosed, late);
        }
    }

    /** Sanctions under one rule that began and were disclosed on these days. */
    record Disclosed(OrganisationId platform, String rule, LocalDate since, LocalDate disclosed, long acts) {}

    /** Those that were disclosed later than the day after the one on which they began: any of them may be late. */
    List<Disclosed> disclosedLater(LocalDate since) {
        return sql.sql("""
                select platform, rule, since, disclosed, count(*) acts from bylaw.act
                where effect = 'sanction' and since >= :since and disclosed > since + 1
                group by platform, rule, since, disclosed""")
                .param("since", since)
                .query(Rows.of(Disclosed.class))
                .list();
    }

    List<Done> done(LocalDate since, int limit) {
        return sql.sql("""
                select platform, rule, effect, count(*) acts, count(*) filter (where not by_person) alone,
                       count(*) filter (where effect = 'sanction' and disclosed is null) undisclosed
                from bylaw.act where since >= :since
                group by platform, rule, effect order by platform, rule, effect limit :limit""")
                .param("since", since)
                .param("limit", limit)
                .query((row, index) -> new Done(
                        new OrganisationId(row.getObject("platform", UUID.class)),
                        row.getString("rule"),
                        row.getString("effect"),
                        row.getLong("acts"),
                        row.getLong("alone"),
                        row.getLong("undisclosed"),
                        0))
                .list();
    }
}
