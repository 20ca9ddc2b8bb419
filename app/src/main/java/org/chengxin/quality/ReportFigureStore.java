package org.chengxin.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the daily figures. */
@Repository
class ReportFigureStore {

    private final JdbcClient sql;

    ReportFigureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** One figure of a source's day. */
    record Counted(Source source, LocalDate day, String figure) {}

    void add(Map<Counted, Long> counts) {
        sql.sql("""
                        insert into quality.report_figure as f (organisation, type, day, figure, reports)
                        select * from unnest(cast(:organisations as uuid[]), cast(:types as text[]), cast(:days as date[]),
                                             cast(:figures as text[]), cast(:reports as bigint[]))
                        on conflict (organisation, type, day, figure) do update set reports = f.reports + excluded.reports""")
                .param(
                        "organisations",
                        texts(counts, counted -> counted.source().organisation().value()))
                .param("types", texts(counts, counted -> counted.source().type()))
                .param("days", texts(counts, Counted::day))
                .param("figures", texts(counts, Counted::figure))
                .param("reports", texts(counts, counted -> counts.getOrDefault(counted, 0L)))
                .update();
    }

    /** Counts the reports of each source, and keeps its last day. */
    void see(Map<Counted, Long> counts) {
        Map<Counted, Long> all = new HashMap<>(counts);
        all.keySet().removeIf(counted -> !counted.figure().equals(ReportFigures.ALL));
        sql.sql("""
                        insert into quality.source as s (organisation, type, reports, last)
                        select o, t, sum(n), max(d)
                        from unnest(cast(:organisations as uuid[]), cast(:types as text[]), cast(:days as date[]),
                                    cast(:reports as bigint[])) as u (o, t, d, n)
                        group by o, t
                        on conflict (organisation, type) do update
                        set reports = s.reports + excluded.reports, last = greatest(s.last, excluded.last)""")
                .param(
                        "organisations",
                        texts(all, counted -> counted.source().organisation().value()))
                .param("types", texts(all, counted -> counted.source().type()))
                .param("days", texts(all, Counted::day))
                .param("reports", texts(all, counted -> all.getOrDefault(counted, 0L)))
                .update();
    }

    /**
     * A source as a whole.
     *
     * @param last day with a report
     */
    record Seen(Source source, long reports, LocalDate last) {}

    /** All sources, the freshest first. */
    List<Seen> seen() {
        return sql.sql("select * from quality.source order by last desc, type, organisation")
                .query((row, number) -> new Seen(
                        new Source(
                                new OrganisationId(row.getObject("organisation", UUID.class)), row.getString("type")),
                        row.getLong("reports"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    private static String[] texts(Map<Counted, Long> counts, Function<Counted, Object> part) {
        return counts.keySet().stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    /** Before all facts are counted again. */
    void clear() {
        sql.sql("delete from quality.report_figure").update();
        sql.sql("delete from quality.source").update();
    }

    /** Figures of days before this one are no longer needed. */
    void forget(LocalDate before) {
        sql.sql("delete from quality.report_figure where day < :before")
                .param("before", before)
                .update();
    }

    /** The first day with reports; empty before the first report. */
    Optional<LocalDate> first() {
        return sql.sql("select day from quality.report_figure order by day limit 1")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    /** The sources with reports on these days, both included. */
    List<Source> sources(LocalDate from, LocalDate to) {
        return sql.sql("""
                        select distinct organisation, type from quality.report_figure
                        where day between :from and :to order by organisation, type""")
                .param("from", from)
                .param("to", to)
                .query(Rows.of(Source.class))
                .list();
    }

    /** The sources of an organisation with reports since that day. */
    List<Source> sources(OrganisationId organisation, LocalDate since) {
        return sql.sql("""
                        select distinct type from quality.report_figure
                        where organisation = :organisation and day >= :since order by type""")
                .param("organisation", organisation.value())
                .param("since", since)
                .query((row, number) -> new Source(organisation, row.getString("type")))
                .list();
    }

    /** The days of a source that have reports, both bounds included, the earliest first. */
    List<ReportDay> days(Source source, LocalDate from, LocalDate to) {
        Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
        sql.sql("""
                        select day, figure, reports from quality.report_figure
                        where organisation = :organisation and type = :type and day between :from and :to""")
                .param("organisation", source.organisation().value())
                .param("type", source.type())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    days.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new TreeMap<>())
                            .put(row.getString("figure"), row.getLong("reports"));
                });
        return days.entrySet().stream()
                .map(day -> new ReportDay(day.getKey(), day.getValue()))
                .toList();
    }

    /** One day of a source, with or without reports. */
    ReportDay day(Source source, LocalDate day) {
        return days(source, day, day).stream().findFirst().orElse(new ReportDay(day, Map.of()));
    }
}
