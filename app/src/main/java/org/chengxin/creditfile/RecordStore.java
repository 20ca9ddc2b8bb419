package org.chengxin.creditfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.chengxin.database.Batch;
import org.chengxin.database.Cells;
import org.chengxin.intake.Report;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Money;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of credit records and their assertions. */
@Repository
class RecordStore implements Subjects.References {

    private final Batch batch;
    private final JdbcClient sql;

    RecordStore(Batch batch, JdbcClient sql) {
        this.batch = batch;
        this.sql = sql;
    }

    /**
     * A stored record, before disclosure is computed.
     *
     * @param lead the report that its values come from
     * @param own whether a report speaks for the deciding authority
     */
    record Stored(
            UUID id,
            UUID lead,
            SubjectId subject,
            Incoming values,
            String source,
            boolean own,
            int sources,
            boolean differs) {}

    private static final String FILE = """
            insert into creditfile.record as r
                (id, subject, kind, number, authority, party, natural_person, title, basis, content, categories,
                 fine, confiscated, decided, valid_from, valid_until, disclosed_until, summary_procedure, footing,
                 source, lead, seal)
            values (:id, :subject, :kind, :number, :authority, :party, :naturalPerson, :title, :basis, :content,
                    :categories, :fine, :confiscated, :decided, :validFrom, :validUntil, :disclosedUntil,
                    :summaryProcedure, :footing, :source, :id, :seal)
            on conflict (kind, authority, number, subject, decided) do nothing""";

    private static final String THIS_ONE = "\n" + """
             r.kind = :kind and r.authority = :authority and r.number = :number and r.subject = :subject
              and r.decided = :decided""";

    /** Predicate, for a report that speaks for the authority: the record still has the values of one that does not. */
    private static final String UNLED = THIS_ONE + "\n" + """
              and r.lead <> :id
              and not exists (
                select from creditfile.assertion first where first.id = r.lead and first.own and first.current)""";

    private static final String VALUES = """
            update creditfile.record r set
                party = :party, natural_person = :naturalPerson, title = :title, basis = :basis, content = :content,
                categories = :categories, fine = :fine, confiscated = :confiscated, valid_from = :validFrom,
                valid_until = :validUntil, disclosed_until = :disclosedUntil, summary_procedure = :summaryProcedure,
                footing = :footing, source = :source, lead = :id
            where""";

    /** Marks earlier assertions as differing, if the record's values so far differ from the authority's. */
    private static final String DIFFER = """
            update creditfile.assertion a set differs = a.differs or r.title <> :title
                or r.fine is distinct from cast(:fine as bigint)
                or r.valid_until is distinct from cast(:validUntil as date)
            from creditfile.record r
            where a.record = r.id and""" + UNLED;

    private static final String LEAD = VALUES + UNLED;

    /** A correction updates the record, unless its values come from another reporter that still asserts it. */
    private static final String CORRECT = VALUES + THIS_ONE + "\n" + """
              and not exists (
                select from creditfile.assertion first
                join creditfile.assertion said
                    on said.record = r.id and said.reporter = first.reporter and said.current
                where first.id = r.lead and first.reporter <> :reporter)""";

    /**
     * A report and the record parsed from it.
     *
     * @param own whether the reporter speaks for the authority that the record names
     */
    record Filing(Report report, Incoming record, boolean own) {

        private List<Object> key() {
            return List.of(
                    record.decision().kind(),
                    record.decision().authority(),
                    record.decision().number(),
                    record.about().subject(),
                    record.decision().decided());
        }
    }

    /**
     * Files decisions with the effect of one after the other. Reports of the same decision go into successive rounds, since
     * each is compared with the result of the one before.
     */
    void file(List<Filing> filings) {
        Map<List<Object>, Integer> words = new HashMap<>();
        List<List<Filing>> rounds = new ArrayList<>();
        for (Filing filing : filings) {
            int word = words.merge(filing.key(), 1, Integer::sum);
            if (word > rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(word - 1).add(filing);
        }
        for (List<Filing> round : rounds) {
            batch.run(FILE, round.stream().map(RecordStore::parameters).toList());
            List<Map<String, @Nullable Object>> deciding = round.stream()
                    .filter(Filing::own)
                    .map(RecordStore::parameters)
                    .toList();
            batch.run(DIFFER, deciding);
            batch.run(LEAD, deciding);
            batch.run(
                    CORRECT,
                    round.stream()
                            .filter(filing -> filing.report().supersedes() != null)
                            .map(RecordStore::parameters)
                            .toList());
            assertions(round);
        }
    }

    private static Map<String, @Nullable Object> parameters(Filing filing) {
        Report report = filing.report();
        Incoming record = filing.record();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", report.id().value());
        parameters.put("subject", record.about().subject().value());
        parameters.put("kind", record.decision().kind().name());
        parameters.put("number", record.decision().number());
        parameters.put("authority", record.decision().authority());
        parameters.put(
                "party", record.about().naturalPerson() ? null : record.about().party());
        parameters.put("naturalPerson", record.about().naturalPerson());
        parameters.put("title", record.text().title());
        parameters.put("basis", record.text().basis());
        parameters.put("content", record.text().content());
        parameters.put("categories", record.text().categories().toArray(String[]::new));
        parameters.put("fine", minor(record.sums().fine()));
        parameters.put("confiscated", minor(record.sums().confiscated()));
        parameters.put("decided", record.decision().decided());
        parameters.put("validFrom", record.validity().from());
        parameters.put("validUntil", record.validity().until());
        parameters.put("disclosedUntil", record.validity().disclosedUntil());
        parameters.put("summaryProcedure", record.decision().summary());
        parameters.put("footing", record.footing());
        parameters.put("source", report.reporter().name());
        parameters.put("seal", report.seal().value());
        parameters.put("reporter", report.reporter().organisation().value());
        return parameters;
    }

    /** Each later source is an assertion of its own, flagged if it differs. */
    private void assertions(List<Filing> filings) {
        List<Map<String, @Nullable Object>> replaced = new ArrayList<>();
        for (Filing filing : filings) {
            FactId old = filing.report().supersedes();
            if (old != null) {
                replaced.add(Map.of("id", old.value()));
            }
        }
        batch.run("update creditfile.assertion set current = false where id = :id", replaced);
        batch.run("""
                insert into creditfile.assertion (id, record, reporter, source, received_at, personal, own, differs, seal)
                select :id, r.id, :reporter, :source, :receivedAt, :personal, :own,
                       r.title <> :title or r.fine is distinct from cast(:fine as bigint)
                       or r.valid_until is distinct from cast(:validUntil as date), :seal
                from creditfile.record r where""" + THIS_ONE, filings.stream().map(RecordStore::assertion).toList());
    }

    private static Map<String, @Nullable Object> assertion(Filing filing) {
        Report report = filing.report();
        Map<String, @Nullable Object> parameters = parameters(filing);
        parameters.put("receivedAt", report.receivedAt().atOffset(ZoneOffset.UTC));
        parameters.put("personal", Party.isPersonal(report.data()));
        parameters.put("own", filing.own());
        return parameters;
    }

    /** Excludes records that no current report asserts, as after a correction to another firm. */
    private static final String SELECT = """
            select r.*, (select count(distinct reporter) from creditfile.assertion a where a.record = r.id and a.current)
                       as sources,
                   exists (select from creditfile.assertion a where a.record = r.id and a.current and a.own) as own,
                   (select coalesce(bool_or(differs), false) from creditfile.assertion a
                    where a.record = r.id and a.current) as differs
            from creditfile.record r
            where exists (select from creditfile.assertion a where a.record = r.id and a.current)""";

    List<Stored> of(Collection<SubjectId> subjects) {
        return sql.sql(SELECT + " and subject in (:subjects) order by own desc, decided desc, number limit 500")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query((row, index) -> stored(row))
                .list();
    }

    /** By the record's id or that of any report that asserts it. */
    Optional<Stored> find(UUID id) {
        return sql.sql(SELECT + " and (r.id = :id or r.id = (select record from creditfile.assertion where id = :id))")
                .param("id", id)
                .query((row, index) -> stored(row))
                .optional();
    }

    /** Whether the report of this id contains personal numbers, which the record itself does not store. */
    boolean isPersonal(UUID assertion) {
        return sql.sql("select personal from creditfile.assertion where id = :id")
                .param("id", assertion)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** A source's assertion on a decision, current or superseded. */
    record Assertion(FactId id, boolean current) {}

    /** Number of organisations that assert the same record as this report. */
    int sources(FactId assertion) {
        return find(assertion.value()).map(Stored::sources).orElse(1);
    }

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
              and r.subject in (select unnest(cast(:subjects as uuid[]))) and not (categories = '{warning}') and not exists (select from creditfile.ruling e where e.record = r.id and e.effect = 'ENDED')""";

    /** Passes on the reports behind the counts. */
    void counted(
            Collection<SubjectId> subjects, LocalDate from, LocalDate until, BiConsumer<SubjectId, FactId> visitor) {
        sql.sql("select r.subject, a.id" + COUNTED)
                .param("subjects", subjects.stream().map(SubjectId::toString).toArray(String[]::new))
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    visitor.accept(
                            new SubjectId(row.getObject(1, UUID.class)), new FactId(row.getObject(2, UUID.class)));
                });
    }

    /** Penalties and honours decided in a period, by subject; only those reported by their own authority. */
    Map<SubjectId, Map<RecordKind, Integer>> counts(Collection<SubjectId> subjects, LocalDate from, LocalDate until) {
        Map<SubjectId, Map<RecordKind, Integer>> counts = new HashMap<>();
        sql.sql("select subject, kind, count(distinct r.id)" + COUNTED + " group by subject, kind")
                .param("subjects", subjects.stream().map(SubjectId::toString).toArray(String[]::new))
                .param("from", from)
                .param("until", until)
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

    private static Stored stored(ResultSet row) throws SQLException {
        SubjectId subject = new SubjectId(row.getObject("subject", UUID.class));
        Incoming values = new Incoming(
                new Incoming.About(subject, row.getString("party"), row.getBoolean("natural_person")),
                new Incoming.Decision(
                        RecordKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("authority"),
                        row.getObject("decided", LocalDate.class),
                        row.getBoolean("summary_procedure")),
                new Incoming.Text(
                        row.getString("title"),
                        row.getString("basis"),
                        row.getString("content"),
                        Cells.texts(row, "categories")),
                new Incoming.Sums(money(row, "fine"), money(row, "confiscated")),
                new Incoming.Validity(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getObject("disclosed_until", LocalDate.class)),
                row.getString("footing"));
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("lead", UUID.class),
                subject,
                values,
                row.getString("source"),
                row.getBoolean("own"),
                row.getInt("sources"),
                row.getBoolean("differs"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : Money.ofFen(fen);
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minorUnits();
    }
}
