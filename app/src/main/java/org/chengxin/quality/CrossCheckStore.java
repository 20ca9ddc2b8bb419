package org.chengxin.quality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
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
        sql.sql("""
                insert into quality.failed_sample (fact, platform, merchant, day)
                values (:fact, :platform, :merchant, :day) on conflict do nothing""")
                .param("fact", sample.value())
                .param("platform", platform.value())
                .param("merchant", merchant.value())
                .param("day", day)
                .update();
    }

    /** @param from earliest day of a sample that an act of that day may answer */
    void acted(OrganisationId platform, SubjectId merchant, LocalDate day, LocalDate from) {
        sql.sql("""
                update quality.failed_sample set acted = true
                where platform = :platform and merchant = :merchant and day between :from and :day""")
                .param("platform", platform.value())
                .param("merchant", merchant.value())
                .param("from", from)
                .param("day", day)
                .update();
    }

    void remove(FactId sample) {
        sql.sql("delete from quality.failed_sample where fact = :fact")
                .param("fact", sample.value())
                .update();
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("select exists (select from quality.failed_sample where merchant in (:subjects))")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }

    /** By platform since a day, the most complaints first. */
    List<CrossCheck> since(LocalDate day) {
        return sql.sql("""
                select platform, sum(orders) as orders, sum(reported) as reported, sum(samples) as samples, sum(acted) as acted
                from (select platform, count(*) as orders, count(*) filter (where reported) as reported, 0 as samples, 0 as acted
                      from quality.complained_order where accepted and day >= :day group by platform
                      union all
                      select platform, 0, 0, count(*), count(*) filter (where acted)
                      from quality.failed_sample where day >= :day group by platform) as counts
                group by platform order by orders desc, samples desc, platform""")
                .param("day", day)
                .query((row, index) -> new CrossCheck(
                        new OrganisationId(row.getObject("platform", UUID.class)),
                        row.getLong("orders"),
                        row.getLong("reported"),
                        row.getLong("samples"),
                        row.getLong("acted")))
                .list();
    }
}
