package org.chengxin.creditfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.creditfile.VersionStore.Version;
import org.chengxin.creditfile.regime.Term;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.creditfile.ruling.Rulings;
import org.chengxin.database.Reading;
import org.chengxin.database.RequestCache;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.Reports;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.PersonalDataKind;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/** Credit files: a subject's records, and which of them are public today. */
@Component
@Reading
public class CreditFiles implements DisclosedFacts {

    /** Names of the parameters that say when a penalty is adverse information. */
    public static final List<String> REMEDIES = FileRules.REMEDIES;

    /** Decision table: which determinations are published. */
    private static final String DETERMINATION = "creditfile/determination";

    private final RecordStore store;
    private final DeterminationStore determinations;
    private final Subjects subjects;
    private final VersionStore versions;
    private final FileRules rules;
    private final Rulings rulings;
    private final DecisionTables tables;
    private final LegalClock clock;
    private final Proofs proofs;
    private final SealedRecords sealed;

    CreditFiles(
            RecordStore store,
            DeterminationStore determinations,
            Subjects subjects,
            VersionStore versions,
            FileRules rules,
            Rulings rulings,
            DecisionTables tables,
            LegalClock clock,
            Proofs proofs,
            SealedRecords sealed) {
        this.store = store;
        this.determinations = determinations;
        this.subjects = subjects;
        this.versions = versions;
        this.rules = rules;
        this.rulings = rulings;
        this.tables = tables;
        this.clock = clock;
        this.proofs = proofs;
        this.sealed = sealed;
    }

    /** Number of penalties and honours of one subject in a period. */
    public record Counts(int penalties, int honours) {}

    /**
     * What a credit file said on a day, as known on another.
     *
     * @param records under the law in force on the day
     * @param erased how many records were known then and have been erased since
     */
    public record FileOn(LocalDate day, LocalDate known, List<CreditRecord> records, int erased) {}

    /** A subject's file, unpublished records included; the list is complete, its records are read as they are looked at. */
    public CreditFile file(SubjectId subject) {
        return RequestCache.get(CreditFiles.class, subject, () -> {
            List<SubjectId> identities = subjects.identities(subject);
            LocalDate today = clock.today();
            return new CreditFile(
                    identities.isEmpty() ? List.of() : determinations.list(identities, today),
                    entries -> read(subject, entries, today));
        });
    }

    private List<CreditRecord> read(SubjectId subject, List<CreditFile.Entry> entries, LocalDate today) {
        Map<Boolean, List<FactId>> ids = entries.stream()
                .collect(Collectors.partitioningBy(
                        entry -> entry.kind() == RecordKind.DETERMINATION,
                        Collectors.mapping(CreditFile.Entry::id, Collectors.toList())));
        List<FactId> reported = ids.getOrDefault(false, List.of());
        Map<UUID, Stored> stored = new HashMap<>();
        if (!reported.isEmpty()) {
            store.of(reported).forEach(each -> stored.put(each.id(), sealed.shown(each)));
        }
        List<FactId> found = ids.getOrDefault(true, List.of());
        if (!found.isEmpty()) {
            boolean withheld = isUnpublished(subject);
            determinations.all(found).forEach(each -> stored.put(each.id().value(), each.record(withheld)));
        }
        Map<UUID, List<Ruling>> ruled = rulings.of(stored.keySet());
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(stored.get(entry.id().value())))
                .map(each -> record(each, ruled.getOrDefault(each.id(), List.of()), today))
                .toList();
    }

    /** All records of a subject, unpublished ones included. */
    public List<CreditRecord> open(SubjectId subject) {
        return file(subject).records().toList();
    }

    /**
     * What the file said on a day, as known at the end of another: only records established by then, under the law of that
     * day. For the subject and its officers; what is public is what is public today.
     */
    public FileOn open(SubjectId subject, LocalDate day, LocalDate known) {
        List<SubjectId> identities = subjects.identities(subject);
        List<Version> all = versions.of(identities, known);
        List<Stored> stored = all.stream()
                .flatMap(version -> Stream.ofNullable(version.stored()))
                .toList();
        return new FileOn(
                day, known, records(stored, determined(subject, identities), day, known), all.size() - stored.size());
    }

    private List<Stored> determined(SubjectId subject, List<SubjectId> identities) {
        boolean withheld = isUnpublished(subject);
        return determinations.of(identities).stream()
                .map(each -> each.record(withheld))
                .toList();
    }

    private List<CreditRecord> records(List<Stored> reported, List<Stored> determined, LocalDate day, LocalDate known) {
        LocalDate last = day.isBefore(known) ? day : known;
        List<Stored> all = Stream.concat(reported.stream(), determined.stream())
                .filter(stored -> !stored.values().decision().decided().isAfter(stored.isReported() ? day : last))
                .toList();
        Map<UUID, List<Ruling>> ruled = rulings.of(all.stream().map(Stored::id).toList());
        return all.stream()
                .map(stored -> record(
                        stored,
                        ruled.getOrDefault(stored.id(), List.of()).stream()
                                .filter(ruling -> !ruling.day().isAfter(last))
                                .toList(),
                        day))
                .sorted(Comparator.comparing(CreditRecord::place))
                .toList();
    }

    /** All records of a subject that are public today. */
    public List<CreditRecord> disclose(SubjectId subject) {
        return file(subject).open().toList();
    }

    /** All records of these kinds that are public today. */
    public List<CreditRecord> disclose(SubjectId subject, Set<RecordKind> kinds) {
        return file(subject)
                .records(kinds)
                .filter(record -> record.disclosure().open())
                .toList();
    }

    /** Subjects whose file was changed by somebody since the beginning of that day, also where nobody may see it. */
    public List<SubjectId> changedSince(LocalDate day) {
        return versions.changedSince(day);
    }

    /** Those of these subjects of whom anything was ever recorded. */
    public List<SubjectId> recorded(Collection<SubjectId> among) {
        return among.isEmpty() ? List.of() : versions.recorded(among);
    }

    /** A record, by its id or the id of any report of it. */
    public Optional<CreditRecord> find(FactId id) {
        return stored(id)
                .map(stored -> record(
                        stored, rulings.of(List.of(stored.id())).getOrDefault(stored.id(), List.of()), clock.today()));
    }

    public Optional<SubjectId> subjectOf(FactId id) {
        return stored(id).map(Stored::subject);
    }

    private Optional<Stored> stored(FactId id) {
        return store.find(id.value())
                .map(sealed::shown)
                .or(() -> determinations.find(id).map(each -> each.record(isUnpublished(each.subject()))));
    }

    private boolean isUnpublished(SubjectId subject) {
        return subjects.find(subject).map(found -> !found.nature().published()).orElse(true);
    }

    /**
     * A sealed report is shown publicly only if its withheld part is sealed apart and it names no natural person or, if sealed
     * in one piece, if it contains no identity number; that of another source than the record's text, if it seems to hold no personal
     * data. What was superseded is shown no more. Its proof is always public.
     */
    @Override
    public boolean isDisclosed(FactId id) {
        return find(id).filter(record -> record.disclosure().open())
                .filter(record -> determinations.find(id).isPresent() || isPublishable(id, record.fact()))
                .isPresent();
    }

    private boolean isPublishable(FactId id, FactId lead) {
        Proofs.Opening opening = proofs.open(id).orElse(null);
        return opening != null
                && (id.equals(lead) || !PersonalDataKind.isIn(new String(opening.payload(), UTF_8)))
                && store.isPersonal(id.value())
                        .filter(personal -> opening.isSplit()
                                ? !Party.isNaturalPerson(Reports.data(opening.publishable()))
                                : !personal)
                        .isPresent();
    }

    /**
     * Adverse penalties and honours decided in a period, for each subject that has any: a penalty whose remedies have failed
     * or lapsed by its end, no mere warning, none by summary procedure, none that ended. Reports by sources that do not speak
     * for the authority do not count.
     */
    public Map<SubjectId, Counts> counts(Collection<SubjectId> of, LocalDate from, LocalDate until) {
        Set<SubjectId> identities = subjects.identities(of);
        Map<SubjectId, SubjectId> joined = subjects.joined(identities);
        Map<SubjectId, Counts> counts = new HashMap<>();
        store.counts(identities, from, until, rules.on(until).remedies())
                .forEach((subject, kinds) -> counts.merge(
                        joined.getOrDefault(subject, subject),
                        new Counts(kinds.getOrDefault(RecordKind.PENALTY, 0), kinds.getOrDefault(RecordKind.HONOUR, 0)),
                        (one, other) ->
                                new Counts(one.penalties() + other.penalties(), one.honours() + other.honours())));
        return counts;
    }

    /** Passes on the reports behind {@link #counts}: those that speak for the deciding authority. */
    public void counted(
            Collection<SubjectId> of, LocalDate from, LocalDate until, BiConsumer<SubjectId, FactId> visitor) {
        store.counted(subjects.identities(of), from, until, rules.on(until).remedies(), visitor);
    }

    /** The subjects of the decisions in these reports. */
    public Set<SubjectId> subjectsOf(Collection<FactId> reports) {
        return store.subjects(reports);
    }

    /** Number of records per kind. */
    public Map<RecordKind, Long> totals() {
        return store.totals();
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

    private Disclosure disclosure(
            Stored stored, FileRules.Rules inForce, List<Term> governing, List<Ruling> ruled, LocalDate today) {
        Incoming values = stored.values();
        return DisclosurePolicy.ruled(ruled)
                .orElseGet(() -> stored.own()
                        ? DisclosurePolicy.checked(
                                DisclosurePolicy.decide(
                                        values, inForce.honourMonths(), governing, isPublished(values, today), today),
                                values,
                                stored.lead(),
                                ruled)
                        : DisclosurePolicy.ASSERTED);
    }

    private CreditRecord record(Stored stored, List<Ruling> ruled, LocalDate today) {
        Incoming values = stored.values();
        FileRules.Rules inForce = rules.on(today);
        List<Term> governing = inForce.terms(values);
        Disclosure disclosure = disclosure(stored, inForce, governing, ruled, today);
        Incoming.End end = values.end();
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
                disclosure,
                ruled,
                StandingPolicy.decide(values, disclosure, inForce.remedies(), today),
                today.equals(clock.today())
                        ? governing
                        : rules.on(clock.today()).terms(values),
                values.course().published(),
                end == null ? null : end.day(),
                end == null ? null : end.reason(),
                stored.checking());
    }
}
