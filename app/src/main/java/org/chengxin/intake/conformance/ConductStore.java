package org.chengxin.intake.conformance;

import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.database.Rows;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what a reporter's requests show. */
@Component
class ConductStore {

    private final JdbcClient sql;
    private final ReportTypes types;

    ConductStore(JdbcClient sql, ReportTypes types) {
        this.sql = sql;
        this.types = types;
    }

    /**
     * What the requests of an organisation show.
     *
     * @param types of which it has reports
     * @param largest most items of one request of which none was rejected
     * @param repeated items that were recognised as sent before
     * @param mended requests that brought something new after one with a rejected item
     * @param corrected whether a report was replaced by a newer version, 1 or 0
     * @param withdrawn whether a report was taken back, 1 or 0
     * @param clean latest requests in a row without a rejected item
     */
    record Conduct(
            long kept,
            long types,
            long largest,
            long repeated,
            long mended,
            long corrected,
            long withdrawn,
            long clean) {}

    @Reading
    Conduct of(OrganisationId reporter) {
        return sql.sql("""
                        with message as (select * from intake.message where reporter = :reporter),
                             refused as (select min(received_at) as earliest, max(received_at) as latest from message where rejected > 0)
                        select (select coalesce(sum(created), 0) from message) as kept,
                               (select count(*) from unnest(cast(:types as text[])) as t (name)
                                where exists (select from intake.report where reporter = :reporter and type = t.name)) as types,
                               (select coalesce(max(items), 0) from message where rejected = 0) as largest,
                               (select coalesce(sum(duplicates), 0) from message) as repeated,
                               (select count(*) from message, refused where created > 0 and received_at > earliest) as mended,
                               (select count(*) from (select from intake.superseded
                                                       where reporter = :reporter and not withdrawn limit 1) c) as corrected,
                               (select count(*) from (select from intake.superseded
                                                       where reporter = :reporter and withdrawn limit 1) w) as withdrawn,
                               (select count(*) from message, refused where latest is null or received_at > latest) as clean""")
                .param("reporter", reporter.value())
                .param("types", types.all().stream().map(ReportType::name).toArray(String[]::new))
                .query(Rows.of(Conduct.class))
                .single();
    }
}
