package org.chengxin.creditfile;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chengxin.creditfile.authority.Authorities;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.database.Batch;
import org.chengxin.intake.Report;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL that files reports: one record a decision, one assertion a report, and a version for each state a record comes to. */
@Repository
class FilingStore {

    private final Batch batch;
    private final Authorities authorities;
    private final VersionStore versions;

    FilingStore(Batch batch, Authorities authorities, VersionStore versions) {
        this.batch = batch;
        this.authorities = authorities;
        this.versions = versions;
    }

    private static final String FILE = """
            insert into creditfile.record as r
                (id, subject, kind, number, authority, deciding, party, natural_person, title, basis, content, categories,
                 fine, confiscated, decided, valid_from, valid_until, disclosed_until, summary_procedure, severity,
                 published, served, remedy, footing, source, lead, seal)
            values (:id, :subject, :kind, :number, :authority, :deciding, :party, :naturalPerson, :title, :basis, :content,
                    :categories, :fine, :confiscated, :decided, :validFrom, :validUntil, :disclosedUntil,
                    :summaryProcedure, :severity, :published, :served, :remedy, :footing, :source, :id, :seal)
            on conflict (kind, deciding, number, subject, decided) do nothing""";

    private static final String THIS_ONE = "\n" + """
             r.kind = :kind and r.deciding = :deciding and r.number = :number and r.subject = :subject
              and r.decided = :decided""";

    /** Predicate, for a report that speaks for the authority: the record still has the values of one that does not. */
    private static final String UNLED = THIS_ONE + "\n" + """
              and r.lead <> :id
              and not exists (
                select from creditfile.assertion first where first.id = r.lead and first.own and first.current)""";

    private static final String VALUES = """
            update creditfile.record r set
                authority = :authority, party = :party, natural_person = :naturalPerson, title = :title, basis = :basis, content = :content,
                categories = :categories, fine = :fine, confiscated = :confiscated, valid_from = :validFrom,
                valid_until = :validUntil, disclosed_until = :disclosedUntil, summary_procedure = :summaryProcedure, severity = :severity,
                published = :published, served = :served, remedy = :remedy, footing = :footing, source = :source, lead = :id
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
     * @param deciding that authority, under whichever of its names
     */
    private record Filing(Report report, Incoming record, boolean own, String deciding) {

        private List<Object> key() {
            return List.of(
                    record.decision().kind(),
                    deciding,
                    record.decision().number(),
                    record.about().subject(),
                    record.decision().decided());
        }
    }

    /**
     * Files the decisions of reports of one type by one reporter.
     *
     * @param read the record of a report
     */
    void file(String type, List<Report> reports, Function<Report, Incoming> read) {
        Authorities.Spoken spoken = authorities.of(reports.get(0).reporter().organisation());
        Map<String, String> deciding = new HashMap<>();
        file(reports.stream()
                .map(report -> {
                    Incoming record = read.apply(report);
                    boolean own = spoken.isOwn(
                            type,
                            record.decision().kind().department(record.text().categories()),
                            record.decision().authority(),
                            report.data().text("agreement"));
                    return new Filing(
                            report,
                            record,
                            own,
                            deciding.computeIfAbsent(record.decision().authority(), authorities::identity));
                })
                .toList());
        versions.keep(reports);
    }

    /**
     * With the effect of one after the other. Reports of the same decision go into successive rounds, since each is compared
     * with the result of the one before.
     */
    private void file(List<Filing> filings) {
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
            batch.run(FILE, round.stream().map(FilingStore::parameters).toList());
            List<Map<String, @Nullable Object>> deciding = round.stream()
                    .filter(Filing::own)
                    .map(FilingStore::parameters)
                    .toList();
            batch.run(DIFFER, deciding);
            batch.run(LEAD, deciding);
            batch.run(
                    CORRECT,
                    round.stream()
                            .filter(filing -> filing.report().supersedes() != null)
                            .map(FilingStore::parameters)
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
        parameters.put("deciding", filing.deciding());
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
        Severity severity = record.decision().severity();
        parameters.put("severity", severity == null ? null : severity.name());
        parameters.put("published", record.course().published());
        parameters.put("served", record.course().served());
        parameters.put("remedy", record.course().remedy());
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
                insert into creditfile.assertion (id, record, reporter, source, received_at, personal, own, differs, classed, ended, end_reason, seal)
                select :id, r.id, :reporter, :source, :receivedAt, :personal, :own,
                       r.title <> :title or r.fine is distinct from cast(:fine as bigint)
                       or r.valid_until is distinct from cast(:validUntil as date), cast(:severity as text) is not null, :ended, :endReason, :seal
                from creditfile.record r where""" + THIS_ONE, filings.stream().map(FilingStore::assertion).toList());
    }

    private static Map<String, @Nullable Object> assertion(Filing filing) {
        Report report = filing.report();
        Map<String, @Nullable Object> parameters = parameters(filing);
        parameters.put("receivedAt", report.receivedAt().atOffset(ZoneOffset.UTC));
        parameters.put("personal", Party.isPersonal(report.data()));
        parameters.put("own", filing.own());
        Incoming.End end = filing.record().end();
        parameters.put("ended", end == null ? null : end.day());
        parameters.put("endReason", end == null ? null : end.reason());
        return parameters;
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minorUnits();
    }
}
