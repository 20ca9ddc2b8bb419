package org.chengxin.quality;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the checkpoints that seed the draws, and of the reports that were drawn. */
@Repository
class PullStore {

    private final JdbcClient sql;

    PullStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The public seed of a month's draw.
     *
     * @param month its first day
     * @param size entries of the log that the checkpoint covers
     * @param root of its tree, as the checkpoint writes it
     * @param note as it was published
     * @param pulls reports that were drawn; 0 before the draw
     */
    record Seed(LocalDate month, long size, String root, String note, long pulls) {

        /** As 2026-10. */
        String word() {
            return YearMonth.from(month).toString();
        }
    }

    /** Keeps a checkpoint as the month's, unless a newer one of the month is known. */
    void keep(LocalDate month, long size, String root, byte[] note) {
        sql.sql("""
                insert into quality.month_checkpoint as m (month, size, root, note) values (:month, :size, :root, :note)
                on conflict (month) do update set size = excluded.size, root = excluded.root, note = excluded.note
                where m.size < excluded.size and not m.drawn""")
                .param("month", month)
                .param("size", size)
                .param("root", root)
                .param("note", note)
                .update();
    }

    /** The seed of a finished month whose draw was not held; the earliest first. */
    Optional<Seed> due(LocalDate before) {
        return sql.sql("select *, 0 as pulls from quality.month_checkpoint where month < :before and not drawn"
                        + " order by month limit 1")
                .param("before", before)
                .query((row, index) -> seed(row))
                .optional();
    }

    void drawn(LocalDate month) {
        sql.sql("update quality.month_checkpoint set drawn = true where month = :month")
                .param("month", month)
                .update();
    }

    /** The seeds of the draws that were held, the latest first. */
    List<Seed> seeds(int limit) {
        return sql.sql("""
                select m.*, (select count(*) from quality.evidence_pull p where p.month = m.month) as pulls
                from quality.month_checkpoint m where drawn order by month desc limit :limit""")
                .param("limit", limit)
                .query((row, index) -> seed(row))
                .list();
    }

    private static Seed seed(ResultSet row) throws SQLException {
        return new Seed(
                row.getObject("month", LocalDate.class),
                row.getLong("size"),
                row.getString("root"),
                new String(row.getBytes("note"), StandardCharsets.UTF_8),
                row.getLong("pulls"));
    }

    void add(EvidencePull pull) {
        sql.sql("""
                insert into quality.evidence_pull (fact, organisation, type, month, rank)
                values (:report, :organisation, :type, :month, :rank) on conflict (fact) do nothing""")
                .param("report", pull.report().value())
                .param("organisation", pull.organisation().value())
                .param("type", pull.type())
                .param("month", pull.month())
                .param("rank", pull.rank())
                .update();
    }

    void raised(FactId report, MatterId matter, String number) {
        sql.sql("update quality.evidence_pull set matter = :matter, number = :number where fact = :report")
                .param("report", report.value())
                .param("matter", matter.value())
                .param("number", number)
                .update();
    }

    void settle(MatterId matter, String result) {
        sql.sql("update quality.evidence_pull set result = :result where matter = :matter")
                .param("matter", matter.value())
                .param("result", result)
                .update();
    }

    /** Drawn reports whose sources were not asked yet, in any order, so that one that cannot be asked keeps no other from it. */
    List<EvidencePull> fresh(int limit) {
        return sql.sql("select * from quality.evidence_pull where matter is null order by random() limit :limit")
                .param("limit", limit)
                .query((row, index) -> pull(row))
                .list();
    }

    /** A source's drawn reports, the latest month first. */
    List<EvidencePull> of(OrganisationId organisation, int limit) {
        return sql.sql("""
                select * from quality.evidence_pull where organisation = :organisation
                order by month desc, type, rank limit :limit""")
                .param("organisation", organisation.value())
                .param("limit", limit)
                .query((row, index) -> pull(row))
                .list();
    }

    /** The drawn reports of a month of all sources, by rank. */
    List<EvidencePull> of(LocalDate month, int limit) {
        return sql.sql("select * from quality.evidence_pull where month = :month order by rank limit :limit")
                .param("month", month)
                .param("limit", limit)
                .query((row, index) -> pull(row))
                .list();
    }

    private static EvidencePull pull(ResultSet row) throws SQLException {
        return new EvidencePull(
                new FactId(row.getObject("fact", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("type"),
                row.getObject("month", LocalDate.class),
                row.getString("rank"),
                row.getObject("matter", UUID.class),
                row.getString("number"),
                row.getString("result"));
    }

    /**
     * How a source answers.
     *
     * @param open asked, and its time runs
     * @param answered with evidence that is read, agrees or differs
     * @param silent not answered in time, or not at all
     * @param differs of the answered ones those whose evidence differs
     */
    record Answers(OrganisationId organisation, long drawn, long open, long answered, long silent, long differs) {}

    /** Of all sources since a month, the most silent first. */
    List<Answers> answers(LocalDate since) {
        return sql.sql("""
                select organisation, count(*) as drawn, count(*) filter (where result is null) as open,
                       count(*) filter (where result in ('answered', 'agrees', 'differs')) as answered,
                       count(*) filter (where result = 'silent') as silent,
                       count(*) filter (where result = 'differs') as differs
                from quality.evidence_pull where month >= :since and result is distinct from 'dropped'
                group by organisation order by silent desc, differs desc, organisation""").param("since", since).query(Rows.of(Answers.class)).list();
    }
}
