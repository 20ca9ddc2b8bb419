package org.chengxin.quality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what others say about a platform's orders and merchants. */
@Repository
class CrossCheckStore implements Subjects.References {

    private final JdbcClient sql;

    CrossCheckStore(JdbcClient sql) {
        this.sql = sql;
    }

    void clear() {
        sql.sql("delete from quality.complained_order").update();
        sql.sql("delete from quality.failed_sample").update();
        sql.sql("delete from quality.sanction").update();
    }

    /** @param reported whether the platform had reported the order when the complaint came in */
    void complained(UUID matter, OrganisationId platform, LocalDate day, boolean reported) {
        sql.sql("""
                insert into quality.complained_order (matter, platform, day, reported)
                values (:matter, :platform, :day, :reported) on conflict do nothing""")
                .param("matter", matter)
                .param("platform", platform.value())
                .param("day", day)
                .param("reported", reported)
                .update();
    }

    void accepted(UUID matter) {
        sql.sql("update quality.complained_order set accepted = true where matter = :matter")
                .param("matter", matter)
                .update();
    }

    void failed(FactId sample, OrganisationId platform, SubjectId merchant, LocalDate day) {
        insert("failed_sample", sample, platform, merchant, day);
    }

    /** A sanction of a platform; kept, since the sampling that it answers may be reported later. */
    void dealt(FactId act, OrganisationId platform, SubjectId merchant, LocalDate day) {
        insert("sanction", act, platform, merchant, day);
    }

    private void insert(String table, FactId fact, OrganisationId platform, SubjectId merchant, LocalDate day) {
        sql.sql("insert into quality." + table + " (fact, platform, merchant, day)"
                        + " values (:fact, :platform, :merchant, :day) on conflict do nothing")
                .param("fact", fact.value())
                .param("platform", platform.value())
                .param("merchant", merchant.value())
                .param("day", day)
                .update();
    }

    /** What a sampling or a sanction said. */
    void remove(FactId fact) {
        for (String table : List.of("failed_sample", "sanction")) {
            sql.sql("delete from quality." + table + " where fact = :fact")
                    .param("fact", fact.value())
                    .update();
        }
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("""
                select exists (select from quality.failed_sample where merchant in (:subjects))
                    or exists (select from quality.sanction where merchant in (:subjects))""")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }

    /**
     * By platform since a day, the most complaints first.
     *
     * @param days in which a sanction answers a sampling
     */
    List<CrossCheck> since(LocalDate day, int days) {
        return sql.sql("""
                select platform, sum(orders) as orders, sum(reported) as reported, sum(samples) as samples, sum(acted) as acted
                from (select platform, count(*) as orders, count(*) filter (where reported) as reported, 0 as samples, 0 as acted
                      from quality.complained_order where accepted and day >= :day group by platform
                      union all
                      select platform, 0, 0, count(*), count(*) filter (where exists (
                          select from quality.sanction s where s.platform = f.platform and s.merchant = f.merchant
                              and s.day between f.day and f.day + :days))
                      from quality.failed_sample f where day >= :day group by platform) as counts
                group by platform order by orders desc, samples desc, platform""")
                .param("day", day)
                .param("days", days)
                .query(Rows.of(CrossCheck.class))
                .list();
    }
}
