package org.chengxin.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.quality.DriftPolicy.Break;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the figures that broke, and of the day up to which they were judged. */
@Repository
class QualityBreakStore {

    private final JdbcClient sql;

    QualityBreakStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last day that was judged; empty before the first. */
    Optional<LocalDate> judged() {
        return sql.sql("select day from quality.judged")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    void judged(LocalDate day) {
        sql.sql("delete from quality.judged").update();
        sql.sql("insert into quality.judged (day) values (:day)")
                .param("day", day)
                .update();
    }

    /** Before all days are judged again. */
    void clear() {
        sql.sql("delete from quality.judged").update();
        sql.sql("delete from quality.figure_break").update();
    }

    /** A figure broke on that day; it goes on if it broke before and has not ended. */
    void tell(Source source, LocalDate day, Break told) {
        sql.sql("""
                        insert into quality.figure_break as b
                            (organisation, type, figure, since, last, usual, seen, compared)
                        values (:organisation, :type, :figure, :day, :day, :usual, :seen, :compared)
                        on conflict (organisation, type, figure) where ended is null do update
                        set last = excluded.last, usual = excluded.usual, seen = excluded.seen, compared = excluded.compared""")
                .param("organisation", source.organisation().value())
                .param("type", source.type())
                .param("figure", told.figure())
                .param("day", day)
                .param("usual", told.usual())
                .param("seen", told.seen())
                .param("compared", told.compared())
                .update();
    }

    /**
     * Ends what did not break on that day.
     *
     * @param shares whether the day had enough reports to judge shares; otherwise only the numbers of reports and of withdrawals were judged
     */
    void end(Source source, LocalDate day, boolean shares) {
        sql.sql("""
                        update quality.figure_break set ended = :day
                        where organisation = :organisation and type = :type and ended is null and last < :day
                          and (:shares or figure in ('*', '*withdrawn'))""")
                .param("organisation", source.organisation().value())
                .param("type", source.type())
                .param("day", day)
                .param("shares", shares)
                .update();
    }

    /** What broke at a source on that day or later. */
    List<QualityBreak> of(Source source, LocalDate since) {
        return sql.sql("select * from quality.figure_break where organisation = :organisation and type = :type"
                        + " and last >= :since")
                .param("organisation", source.organisation().value())
                .param("type", source.type())
                .param("since", since)
                .query((row, number) -> read(row))
                .list();
    }

    /** What broke at an organisation's sources on that day or later, the newest first. */
    List<QualityBreak> of(OrganisationId organisation, LocalDate since) {
        return sql.sql("""
                        select * from quality.figure_break where organisation = :organisation and last >= :since
                        order by ended is not null, since desc, type, figure""")
                .param("organisation", organisation.value())
                .param("since", since)
                .query((row, number) -> read(row))
                .list();
    }

    /** What breaks at any source now, the newest first. */
    List<QualityBreak> open(int limit) {
        return sql.sql("""
                        select * from quality.figure_break where ended is null
                        order by since desc, organisation, type, figure limit :limit""")
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    private static QualityBreak read(ResultSet row) throws SQLException {
        return new QualityBreak(
                new Source(new OrganisationId(row.getObject("organisation", UUID.class)), row.getString("type")),
                new Break(
                        row.getString("figure"),
                        row.getDouble("usual"),
                        row.getDouble("seen"),
                        row.getLong("compared")),
                row.getObject("since", LocalDate.class),
                row.getObject("last", LocalDate.class),
                row.getObject("ended", LocalDate.class));
    }
}
