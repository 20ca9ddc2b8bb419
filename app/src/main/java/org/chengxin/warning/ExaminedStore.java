package org.chengxin.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of outcomes: how findings ended that people examined. */
@Repository
class ExaminedStore {

    /** Ended by an examination of our own findings; not replaced, joined to others or known before. */
    private static final String DECIDED = """
            origin <> 'platform' and ending not in ('replaced', 'merged') and (ending <> 'dismissed' or cause <> 'known')""";

    /** Newest outcomes that a calibration is estimated from. */
    private static final int OUTCOMES = 2_000;

    private final JdbcClient sql;

    ExaminedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Per model: number of findings in the scope and their outcomes. */
    List<ModelFigures> figures(Findings.Within within) {
        return sql.sql("""
                select model, count(*) as found, count(*) filter (where origin = 'stream') as by_stream, count(matter) as raised,
                       count(*) filter (where ending not in ('dismissed', 'replaced', 'merged')) as borne_out,
                       count(*) filter (where ending = 'dismissed' and cause <> 'known') as false_alarms,
                       percentile_disc(0.5) within group (order by day - began) filter (
                           where ending not in ('dismissed', 'replaced', 'merged')) as lead
                from warning.finding
                where origin <> 'platform' and kind <> :lot
                  and (starts_with(division, :prefix)
                       or division is null and platform = any(string_to_array(:platforms, ',')::uuid[]))
                group by model order by model limit 100""")
                .param("lot", Findings.SPOT_CHECK)
                .param("prefix", within.prefix())
                .param("platforms", RunStore.joined(within.platforms()))
                .query(Rows.of(ModelFigures.class))
                .list();
    }

    /** Outcomes of one kind of finding, the newest, by strength. */
    List<Calibration.Outcome> outcomes(String kind) {
        return sql.sql(
                        "select strength, ending <> 'dismissed' as borne_out from warning.finding where kind = :kind and "
                                + DECIDED + " order by ended desc, id desc limit :limit")
                .param("kind", kind)
                .param("limit", OUTCOMES)
                .query(Rows.of(Calibration.Outcome.class))
                .list();
    }

    /** What the outcomes since that day say of these platforms. */
    Recall recall(Set<OrganisationId> platforms, LocalDate since) {
        return sql.sql("""
                select count(distinct coalesce(subject, id)) filter (where kind <> :lot and ending <> 'dismissed') as found,
                       count(distinct subject) filter (where kind = :lot) as checked,
                       count(distinct subject) filter (where kind = :lot and ending <> 'dismissed') as missed,
                       (select coalesce(sum(unflagged), 0) from warning.run where id in (
                            select distinct on (platform) id from warning.run
                            where platform = any(string_to_array(:platforms, ',')::uuid[])
                            order by platform, id desc)) as unflagged
                from warning.finding
                where platform = any(string_to_array(:platforms, ',')::uuid[]) and ended >= :since and\s""" + DECIDED)
                .param("lot", Findings.SPOT_CHECK)
                .param("platforms", RunStore.joined(platforms))
                .param("since", since)
                .query(Rows.of(Recall.class))
                .single();
    }
}
