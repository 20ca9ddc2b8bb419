package org.chengxin.warning;

import java.time.LocalDate;
import org.chengxin.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the weekly selection. */
@Repository
class SelectionStore {

    private final JdbcClient sql;

    SelectionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Number of subjects selected since that day, those drawn by lot left out. */
    WarningPolicy.Taken takenSince(LocalDate day) {
        return sql.sql("""
                select count(distinct coalesce(subject, id)) filter (where origin = 'run') as by_runs,
                       count(distinct coalesce(subject, id)) filter (where origin = 'stream') as by_streams,
                       count(distinct coalesce(subject, id)) filter (where origin = 'platform') as by_platforms
                from warning.finding where chosen >= :day and not sampled""")
                .param("day", day)
                .query(Rows.of(WarningPolicy.Taken.class))
                .single();
    }

    /**
     * Selects the strongest finding of each subject: kinds take turns, and districts within a kind, those selected since
     * {@code since} counted. Scores of unlike kinds are on no common scale; they are compared by their rank within the kind.
     *
     * @param ofPlatforms selects among findings of platforms on their own data, with platforms in place of kinds; otherwise
     *     among ours
     */
    void choose(boolean ofPlatforms, int most, LocalDate since, LocalDate day) {
        sql.sql("""
                with own as (
                    select id, platform, coalesce(subject, id) as about, coalesce(division, '') as district, strength,
                           case when :ofPlatforms then platform::text else kind end as queue, chosen, matter, ending, sampled
                    from warning.finding where (origin = 'platform') = :ofPlatforms and (ending is null or chosen >= :since)),
                taken as (
                    select queue, district, count(distinct about) as subjects
                    from own where chosen >= :since and not sampled group by queue, district),
                ranked as (
                    select *, cume_dist() over (partition by queue order by strength) as place
                    from own where ending is null),
                best as (
                    select *, row_number() over (partition by platform, about order by place desc, strength desc, id) as nth
                    from ranked where chosen is null and matter is null),
                turns as (
                    select id, queue, district, place, strength,
                           row_number() over (partition by queue, district order by place desc, strength desc, id)
                               + coalesce((select subjects from taken t where t.queue = best.queue and t.district = best.district), 0)
                               as district_turn
                    from best where nth = 1),
                queues as (
                    select id, place, district_turn,
                           row_number() over (partition by queue order by district_turn, place desc, strength desc, id)
                               + coalesce((select sum(subjects) from taken t where t.queue = turns.queue), 0) as turn
                    from turns)
                update warning.finding set chosen = :day where id in (
                    select id from queues order by turn, district_turn, place desc, id limit :most)""")
                .param("ofPlatforms", ofPlatforms)
                .param("since", since)
                .param("day", day)
                .param("most", most)
                .update();
    }
}
