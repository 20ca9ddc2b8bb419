package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.chengxin.creditfile.RecordStore.Stored;
import org.chengxin.database.Reading;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.Reports;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/** The credit files: what is on record about a subject, and what of it the public may see today. */
@Component
@Reading
public class CreditFiles implements DisclosedFacts {

    /** The table of which determinations are published. */
    private static final List<String> PERIODS = List.of(
            "creditfile.disclosure.months",
            "creditfile.disclosure.months.light",
            "creditfile.disclosure.light-fine.organisation",
            "creditfile.honour.months");

    private static final String DETERMINATION = "creditfile/determination";

    private final RecordStore store;
    private final DeterminationStore determinations;
    private final Subjects subjects;
    private final Parameters parameters;
    private final DecisionTables tables;
    private final LegalClock clock;
    private final Proofs proofs;

    CreditFiles(
            RecordStore store,
            DeterminationStore determinations,
            Subjects subjects,
            Parameters parameters,
            DecisionTables tables,
            LegalClock clock,
            Proofs proofs) {
        this.store = store;
        this.determinations = determinations;
        this.subjects = subjects;
        this.parameters = parameters;
        this.tables = tables;
        this.clock = clock;
        this.proofs = proofs;
    }

    /** Penalties and honours of one subject in a period. */
    public record Counts(int penalties, int honours) {}

    /** Every record of a subject, what authorities say themselves first, the newest in front; the withheld ones too. */
    public List<CreditRecord> open(SubjectId subject) {
        DisclosurePolicy.Periods periods = periods();
        LocalDate today = clock.today();
        List<SubjectId> identities = subjects.identities(subject);
        if (identities.isEmpty()) {
            return List.of();
        }
        boolean withheld = isUnpublished(subject);
        return Stream.concat(
                        store.of(identities).stream(),
                        determinations.of(identities).stream().map(each -> each.record(withheld)))
                .map(stored -> record(stored, periods, today))
                .sorted(Comparator.comparing(CreditRecord::own)
                        .thenComparing(CreditRecord::decided)
                        .reversed())
                .toList();
    }

    /** What the public may see of a subject's file today. */
    public List<CreditRecord> disclose(SubjectId subject) {
        return open(subject).stream()
                .filter(record -> record.disclosure().open())
                .toList();
    }

    /** One record and whom it is about, by its own id or that of any report of it. */
    public Optional<CreditRecord> find(FactId id) {
        return stored(id).map(stored -> record(stored, periods(), clock.today()));
    }

    public Optional<SubjectId> subjectOf(FactId id) {
        return stored(id).map(Stored::subject);
    }

    private Optional<Stored> stored(FactId id) {
        return store.find(id.value())
                .or(() -> determinations.find(id).map(each -> each.record(isUnpublished(each.subject()))));
    }

    private boolean isUnpublished(SubjectId subject) {
        return subjects.find(subject).map(found -> !found.nature().published()).orElse(true);
    }

    /**
     * The report as it was sealed is shown openly only where what may not be published is sealed apart and names no natural
     * person or, if it was sealed in one piece, where that holds no identity number; its proof is always public.
     */
    @Override
    public boolean isDisclosed(FactId id) {
        return find(id).map(record -> record.disclosure().open()).orElse(false)
                && (determinations.find(id).isPresent() || isPublishable(id));
    }

    private boolean isPublishable(FactId id) {
        Proofs.Opening opening = proofs.open(id).orElse(null);
        return opening != null && opening.isSplit()
                ? !Party.isNaturalPerson(Reports.data(opening.publishable()))
                : !store.isPersonal(id.value());
    }

    /**
     * Penalties (warnings apart) and honours decided in a period, of every subject that has any. What another source says
     * of an authority's decision stays its assertion and counts for nothing.
     */
    public Map<SubjectId, Counts> counts(Collection<SubjectId> of, LocalDate from, LocalDate until) {
        Set<SubjectId> identities = subjects.identities(of);
        Map<SubjectId, SubjectId> joined = subjects.joined(identities);
        Map<SubjectId, Counts> counts = new HashMap<>();
        store.counts(identities, from, until)
                .forEach((subject, kinds) -> counts.merge(
                        joined.getOrDefault(subject, subject),
                        new Counts(kinds.getOrDefault(RecordKind.PENALTY, 0), kinds.getOrDefault(RecordKind.HONOUR, 0)),
                        (one, other) ->
                                new Counts(one.penalties() + other.penalties(), one.honours() + other.honours())));
        return counts;
    }

    /** The reports behind {@link #counts}: the word of each decision's own authority. */
    public void counted(
            Collection<SubjectId> of, LocalDate from, LocalDate until, BiConsumer<SubjectId, FactId> visitor) {
        store.counted(subjects.identities(of), from, until, visitor);
    }

    /** Whom the decisions are about that these reports tell of. */
    public Set<SubjectId> subjectsOf(Collection<FactId> reports) {
        return store.subjects(reports);
    }

    /** How many records of each kind there are. */
    public Map<RecordKind, Long> totals() {
        return store.totals();
    }

    private DisclosurePolicy.Periods periods() {
        List<Integer> rows = parameters.wholes(PERIODS);
        return new DisclosurePolicy.Periods(rows.get(0), rows.get(1), rows.get(2) * 100L, rows.get(3));
    }

    private boolean isPublished(Incoming record, LocalDate today) {
        return record.decision().kind() == RecordKind.DETERMINATION
                && tables.inForce(DETERMINATION, today)
                        .map(table -> tables.decide(
                                table,
                                Map.of("category", record.text().categories().get(0))))
                        .filter(rows -> !rows.isEmpty())
                        .isPresent();
    }

    private CreditRecord record(Stored stored, DisclosurePolicy.Periods periods, LocalDate today) {
        Incoming values = stored.values();
        Long fine = values.sums().fine() == null ? null : values.sums().fine().minorUnits();
        Disclosure disclosure = DisclosurePolicy.decide(
                new DisclosurePolicy.Case(
                        values.decision().kind(),
                        values.about().naturalPerson(),
                        values.text().categories(),
                        fine,
                        values.decision().decided(),
                        values.validity().until(),
                        values.validity().disclosedUntil(),
                        isPublished(values, today)),
                periods,
                today);
        return new CreditRecord(
                new FactId(stored.id()),
                new FactId(stored.lead()),
                values.decision().kind(),
                values.decision().number(),
                values.decision().authority(),
                values.text().title(),
                values.text().basis(),
                values.text().content(),
                values.text().categories(),
                values.sums().fine(),
                values.sums().confiscated(),
                values.decision().decided(),
                values.validity().from(),
                values.validity().until(),
                values.footing(),
                stored.source(),
                stored.own(),
                stored.sources(),
                stored.differs(),
                disclosure);
    }
}
