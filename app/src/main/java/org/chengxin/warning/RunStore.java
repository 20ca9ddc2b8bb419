package org.chengxin.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.chengxin.warning.run.DetectionRun;
import org.chengxin.warning.run.FinishedRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of detection runs. */
@Repository
class RunStore {

    private final JdbcClient sql;

    RunStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param unflagged number of merchants with trade on whom it found nothing */
    void insert(DetectionRun run, int unflagged, int findings, SealId seal) {
        sql.sql("""
                insert into warning.run (id, platform, day, newest, records, unread, unflagged, findings, seal)
                values (:id, :platform, :day, :newest, :records, :unread, :unflagged, :findings, :seal)""")
                .param("id", run.id().value())
                .param("platform", run.platform().value())
                .param("day", run.day())
                .param("newest", run.newest().value())
                .param("records", run.records())
                .param("unread", run.unread())
                .param("unflagged", unflagged)
                .param("findings", findings)
                .param("seal", seal.value())
                .update();
    }

    /** Whether this platform was processed today and nothing was reported since. */
    boolean isDone(OrganisationId platform, FactId newest, LocalDate day) {
        return sql.sql("""
                select exists (
                    select from (select newest, day from warning.run where platform = :platform order by id desc limit 1) last
                    where last.newest = :newest and last.day >= :day)""")
                .param("platform", platform.value())
                .param("newest", newest.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    List<FinishedRun> latest(Set<OrganisationId> platforms, int limit) {
        return sql.sql("""
                select r.*, (select count(matter) from warning.finding f where f.run = r.id) as raised
                from warning.run r where r.platform = any(string_to_array(:platforms, ',')::uuid[])
                order by r.id desc limit :limit""")
                .param("platforms", joined(platforms))
                .param("limit", limit)
                .query(Rows.of(FinishedRun.class))
                .list();
    }

    static String joined(Set<OrganisationId> ids) {
        return ids.stream().map(OrganisationId::toString).collect(Collectors.joining(","));
    }
}
