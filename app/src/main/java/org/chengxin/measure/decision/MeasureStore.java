package org.chengxin.measure.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.chengxin.evidence.SealId;
import org.chengxin.field.ListQuery;
import org.chengxin.measure.Measure;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Subjects;
import org.chengxin.web.list.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The SQL of measures. */
@Repository
class MeasureStore implements Subjects.References {

    private static final String PUBLISHED =
            "published and ended is null and suspended is null and since <= :day and until >= :day and ";

    private static final String OF_ITEMS = "item = any (:items)";
    private static final String LATEST = "since desc, id desc";
    private static final Map<String, Comparator<Measure>> ORDERS =
            Map.of("since", Comparator.comparing(Measure::since), "until", Comparator.comparing(Measure::until));

    private final JdbcClient sql;
    private final MeasureRows rows;

    MeasureStore(JdbcClient sql, MeasureRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Of two cases about one subject that take the same item, the second waits here until the first is kept. */
    void lock(SubjectId subject, String item) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('measure ' || :item || ' ' || :subject, 0))")
                .param("item", item)
                .param("subject", subject.toString())
                .query(row -> {});
    }

    void insert(Measure measure, int version, SealId seal) {
        sql.sql("""
                insert into measure.measure
                    (id, matter, number, item, version, nature, published, subject, office, basis, reason, evidence, record,
                     since, until, way_back, decided, seal)
                values (:id, :matter, :number, :item, :version, :nature, :published, :subject, :office, :basis, :reason,
                        :evidence, :record, :since, :until, :wayBack, :decided, :seal)""")
                .param("id", measure.id())
                .param("matter", measure.matter().value())
                .param("number", measure.number())
                .param("item", measure.item().item())
                .param("version", version)
                .param("nature", measure.item().nature().word())
                .param("published", measure.published())
                .param("subject", measure.subject().value())
                .param("office", measure.office())
                .param("basis", measure.basis())
                .param("reason", measure.reason())
                .param(
                        "evidence",
                        measure.evidence() == null ? null : measure.evidence().value())
                .param("record", measure.record())
                .param("since", measure.since())
                .param("until", measure.until())
                .param("wayBack", measure.wayBack())
                .param("decided", measure.decided())
                .param("seal", seal.value())
                .update();
    }

    void end(UUID matter, LocalDate day, String ending) {
        sql.sql("update measure.measure set ended = :day, ending = :ending where matter = :matter and ended is null")
                .param("day", day)
                .param("ending", ending)
                .param("matter", matter)
                .update();
    }

    void suspend(UUID matter, @Nullable LocalDate day) {
        sql.sql("update measure.measure set suspended = :day where matter = :matter and ended is null")
                .param("day", day)
                .param("matter", matter)
                .update();
    }

    void remove(UUID fact) {
        sql.sql("delete from measure.measure where id = :fact")
                .param("fact", fact)
                .update();
    }

    Optional<Measure> find(UUID id) {
        return rows.shown(
                        sql.sql(MeasureRows.SELECT + "id = :id").param("id", id),
                        measure -> measure.id().equals(id),
                        MeasureRows.BY_ID)
                .findFirst();
    }

    Optional<Measure> ofMatter(UUID matter) {
        return rows.shown(
                        sql.sql(MeasureRows.SELECT + "matter = :matter").param("matter", matter),
                        measure -> measure.matter().value().equals(matter),
                        MeasureRows.BY_ID)
                .findFirst();
    }

    Optional<Measure> numbered(String number) {
        return rows.shown(
                        sql.sql(MeasureRows.SELECT + "number = :number").param("number", number),
                        measure -> measure.number().equals(number),
                        MeasureRows.BY_ID)
                .findFirst();
    }

    /** All by id, after one, as they stand in the database. */
    List<Measure> stored(UUID after, int limit) {
        return sql.sql(
                        "select m.*, false as checking from measure.measure m where id > :after order by id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> rows.stored(row))
                .list();
    }

    /** Those on any of these subjects, the latest first. */
    List<Measure> of(Collection<SubjectId> subjects) {
        return rows.shown(
                        sql.sql(MeasureRows.SELECT + "subject = any (:subjects) order by since desc, number")
                                .param("subjects", ids(subjects)),
                        measure -> subjects.contains(measure.subject()),
                        MeasureRows.LATEST)
                .toList();
    }

    /** Those on any of these subjects that have not ended by a day. */
    List<Measure> running(Collection<SubjectId> subjects, LocalDate day) {
        return rows.shown(
                        sql.sql(MeasureRows.SELECT + """
                                subject = any (:subjects) and until >= :day and ended is null order by until, number""")
                                .param("subjects", ids(subjects))
                                .param("day", day),
                        measure -> subjects.contains(measure.subject()) && MeasureRows.runs(measure, day),
                        (one, other) -> one.until().compareTo(other.until()))
                .toList();
    }

    /** What was decided, ended early and undone within these days. */
    Measures.Counts counts(LocalDate from, LocalDate until) {
        return sql.sql("""
                select count(*) filter (where decided between :from and :until) as taken,
                       count(*) filter (where ended between :from and :until and ending is distinct from 'undone') as early,
                       count(*) filter (where ended between :from and :until and ending = 'undone') as undone
                from measure.measure""")
                .param("from", from)
                .param("until", until)
                .query((row, index) ->
                        new Measures.Counts(row.getLong("taken"), row.getLong("early"), row.getLong("undone")))
                .single();
    }

    /** Public ones in force on a day, the latest first, after a cursor. */
    List<Measure> published(LocalDate day, @Nullable LocalDate since, @Nullable UUID after, int limit) {
        LocalDate before = since == null ? day.plusDays(1) : since;
        UUID behind = Objects.requireNonNullElse(after, Uuid7.NIL);
        return rows.shown(
                        sql.sql(MeasureRows.SELECT + PUBLISHED + "(since, id) < (:before, :after) order by " + LATEST
                                        + " limit :limit")
                                .param("day", day)
                                .param("before", before)
                                .param("after", behind)
                                .param("limit", limit),
                        measure -> measure.published()
                                && measure.applies(day)
                                && (measure.since().isBefore(before)
                                        || measure.since().equals(before)
                                                && MeasureRows.order(measure.id(), behind) < 0),
                        MeasureRows.LATEST)
                .limit(limit)
                .toList();
    }

    /**
     * A page of the public ones in force on a day. Rows that differ from what was sealed can be anywhere in it, so all up to its end are
     * read; they count as they stand.
     *
     * @param items that are asked for
     */
    Found<Measure> published(LocalDate day, Collection<String> items, ListQuery query) {
        int end = query.offset() + query.limit();
        Comparator<Measure> order = ORDERS.get(query.sort());
        String select = MeasureRows.SELECT + PUBLISHED + OF_ITEMS + " order by "
                + query.orderBy(Map.of("since", "since", "until", "until"), LATEST) + " limit :limit";
        List<Measure> shown = rows.shown(
                        of(select, day, items).param("limit", end),
                        measure -> measure.published()
                                && measure.applies(day)
                                && items.contains(measure.item().item()),
                        order == null
                                ? MeasureRows.LATEST
                                : (query.descending() ? order.reversed() : order).thenComparing(MeasureRows.LATEST))
                .skip(query.offset())
                .limit(query.limit())
                .toList();
        String count = "select count(*) from measure.measure where " + PUBLISHED + OF_ITEMS;
        return new Found<>(shown, of(count, day, items).query(Long.class).single());
    }

    private StatementSpec of(String statement, LocalDate day, Collection<String> items) {
        return sql.sql(statement).param("day", day).param("items", items.toArray(String[]::new));
    }

    /** Those that run and rest on a record, suspended ones among them, by id, after one. */
    List<Measure> resting(LocalDate day, @Nullable UUID after, int limit) {
        return next(
                "record is not null",
                Map.<String, Object>of("day", day),
                measure -> measure.record() != null && MeasureRows.runs(measure, day),
                after,
                limit);
    }

    /** Those of an item that run, suspended ones among them, by id, after one. */
    List<Measure> running(String item, LocalDate day, @Nullable UUID after, int limit) {
        return next(
                "item = :item",
                Map.<String, Object>of("day", day, "item", item),
                measure -> measure.item().item().equals(item) && MeasureRows.runs(measure, day),
                after,
                limit);
    }

    private List<Measure> next(
            String where, Map<String, Object> values, Predicate<Measure> wanted, @Nullable UUID after, int limit) {
        UUID behind = Objects.requireNonNullElse(after, Uuid7.NIL);
        String select = MeasureRows.SELECT + where
                + " and ended is null and until >= :day and id > :after order by id limit :limit";
        return rows.shown(
                        sql.sql(select).params(values).param("after", behind).param("limit", limit),
                        wanted.and(measure -> MeasureRows.order(measure.id(), behind) > 0),
                        MeasureRows.BY_ID)
                .limit(limit)
                .toList();
    }

    private static UUID[] ids(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::value).toArray(UUID[]::new);
    }

    /** Whether a measure that runs rests on the fact. */
    boolean restsOn(FactId fact) {
        return sql.sql("select exists (select from measure.measure where evidence = :fact and ended is null)")
                .param("fact", fact.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("select exists (select from measure.measure where subject in (:subjects))")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }
}
