package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.chengxin.creditfile.StandingPolicy.Remedies;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of credit records and their assertions. */
@Repository
class RecordStore implements Subjects.References {

    private final JdbcClient sql;

    RecordStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the current reports of a record say together; no row where none is current. */
    static final String TOGETHER = """
            (select count(distinct a.reporter) as sources, coalesce(bool_or(a.own), false) as own,
                    coalesce(bool_or(a.differs), false) as differs, min(a.ended) as ended,
                    (array_agg(a.end_reason order by a.ended) filter (where a.ended is not null))[1] as end_reason,
                    count(*) = 1 and bool_and(a.id = r.lead) as alone
             from creditfile.assertion a where a.record = r.id and a.current having count(*) > 0) s on true""";

    /** Excludes records that no current report asserts, as after a correction to another firm. */
    static final String SELECT = """
            select r.*, s.*, exists (select from creditfile.mismatch m where m.id = r.id) as checking
            from creditfile.record r join lateral
            """ + TOGETHER + "\nwhere true";

    List<Stored> of(Collection<FactId> records) {
        return sql.sql(SELECT + " and r.id = any (cast(:ids as uuid[]))")
                .param("ids", records.stream().map(FactId::toString).toArray(String[]::new))
                .query((row, index) -> Stored.of(row))
                .list();
    }

    /** By the record's id or that of any report that asserts it. */
    Optional<Stored> find(UUID id) {
        return sql.sql(SELECT + " and (r.id = :id or r.id = (select record from creditfile.assertion where id = :id))")
                .param("id", id)
                .query((row, index) -> Stored.of(row))
                .optional();
    }

    /** Whether the report of this id contains personal numbers, which the record itself does not store; empty if it was superseded. */
    Optional<Boolean> isPersonal(UUID assertion) {
        return sql.sql("select personal from creditfile.assertion where id = :id and current")
                .param("id", assertion)
                .query(Boolean.class)
                .optional();
    }

    /** A source's assertion on a decision, current or superseded. */
    record Assertion(FactId id, boolean current) {}

    Optional<UUID> recordOf(FactId assertion) {
        return sql.sql("select record from creditfile.assertion where id = :id")
                .param("id", assertion.value())
                .query(UUID.class)
                .optional();
    }

    SubjectId subject(UUID record) {
        return new SubjectId(sql.sql("select subject from creditfile.record where id = :id")
                .param("id", record)
                .query(UUID.class)
                .single());
    }

    List<Assertion> assertions(UUID record) {
        return sql.sql("select id, current from creditfile.assertion where record = :record order by id")
                .param("record", record)
                .query((row, index) -> new Assertion(new FactId(row.getObject(1, UUID.class)), row.getBoolean(2)))
                .list();
    }

    void remove(UUID record) {
        sql.sql("delete from creditfile.assertion where record = :record")
                .param("record", record)
                .update();
        sql.sql("delete from creditfile.record where id = :record")
                .param("record", record)
                .update();
    }

    void retire(FactId assertion) {
        sql.sql("update creditfile.assertion set current = false where id = :id")
                .param("id", assertion.value())
                .update();
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("select exists (select from creditfile.record where subject in (:subjects))")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Subjects.Called> called(Collection<SubjectId> subjects) {
        return sql.sql("""
                select party, natural_person, source, kind in ('PENALTY', 'PERMIT') as official from creditfile.record
                where subject in (:subjects) and (party is not null or natural_person)
                order by official desc, id limit 1""")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query((row, index) -> row.getBoolean(2)
                        ? new Subjects.Called("natural-person", "", row.getString(3), row.getBoolean(4))
                        : new Subjects.Called("organisation", row.getString(1), row.getString(3), row.getBoolean(4)))
                .optional();
    }

    private static final String COUNTED = "\n" + """
            from creditfile.record r
            join creditfile.assertion a on a.record = r.id and a.current and a.own
            where decided >= :from and decided <= :until and kind in ('PENALTY', 'HONOUR')
              and r.subject in (select unnest(cast(:subjects as uuid[])))
              and (kind = 'HONOUR' or not summary_procedure and not (categories = '{warning}')
                   and (remedy = 'upheld' or remedy is null and :until > greatest(
                        coalesce(served, decided + :service) + :review,
                        cast(coalesce(served, decided + :service) + make_interval(months => :lawsuit) as date))))
              and not exists (select from creditfile.assertion e
                              where e.record = r.id and e.current and e.ended <= :until)
              and not exists (select from creditfile.ruling e where e.record = r.id and e.effect = 'ENDED')""";

    private JdbcClient.StatementSpec counted(
            String select, Collection<SubjectId> subjects, LocalDate from, LocalDate until, Remedies remedies) {
        return sql.sql(select)
                .param("subjects", subjects.stream().map(SubjectId::toString).toArray(String[]::new))
                .param("from", from)
                .param("until", until)
                .param("service", remedies.service())
                .param("review", remedies.review())
                .param("lawsuit", remedies.lawsuit());
    }

    /** Passes on the reports behind the counts. */
    void counted(
            Collection<SubjectId> subjects,
            LocalDate from,
            LocalDate until,
            Remedies remedies,
            BiConsumer<SubjectId, FactId> visitor) {
        counted("select r.subject, a.id" + COUNTED, subjects, from, until, remedies)
                .query(row -> {
                    visitor.accept(
                            new SubjectId(row.getObject(1, UUID.class)), new FactId(row.getObject(2, UUID.class)));
                });
    }

    /** Adverse penalties and honours decided in a period, by subject; only those reported by their own authority. */
    Map<SubjectId, Map<RecordKind, Integer>> counts(
            Collection<SubjectId> subjects, LocalDate from, LocalDate until, Remedies remedies) {
        Map<SubjectId, Map<RecordKind, Integer>> counts = new HashMap<>();
        String select = "select subject, kind, count(distinct r.id)" + COUNTED + " group by subject, kind";
        counted(select, subjects, from, until, remedies)
                .query((row, index) -> counts.computeIfAbsent(
                                new SubjectId(row.getObject(1, UUID.class)), subject -> new HashMap<>())
                        .put(RecordKind.valueOf(row.getString(2)), row.getInt(3)))
                .list();
        return counts;
    }

    /** The subjects of the decisions in these reports. */
    Set<SubjectId> subjects(Collection<FactId> reports) {
        return Set.copyOf(sql.sql("""
                select distinct r.subject from creditfile.assertion a join creditfile.record r on r.id = a.record
                where a.id in (select unnest(cast(:ids as uuid[])))""")
                .param("ids", reports.stream().map(FactId::toString).toArray(String[]::new))
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list());
    }

    Map<RecordKind, Long> totals() {
        Map<RecordKind, Long> totals = new HashMap<>();
        sql.sql("""
                select kind, count(*) from creditfile.record r
                where exists (select from creditfile.assertion a where a.record = r.id and a.current)
                group by kind""")
                .query((row, index) -> totals.put(RecordKind.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return totals;
    }
}
