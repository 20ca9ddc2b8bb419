package org.chengxin.measure.decision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.office.Offices;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.Proofs;
import org.chengxin.exchange.certificate.StandsAgainst;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeOwner.Intended;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.measure.Measure;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.measure.decision.Intention.Announced;
import org.chengxin.measure.decision.Intention.Rests;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.text.RuleText;
import org.chengxin.shared.DocumentNumber;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Part;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Takes from cases which measures were decided, suspended and ended. */
@Component
class Decisions implements FactOwner {

    private static final String MEASURE = "measure";
    private static final String HOW = "how";
    private static final String UNDONE = "undone";

    /** Early, as its subject asked. */
    private static final String REMOVED = "removed";

    private static final String REASON = "reason";

    private final MeasureStore store;
    private final Catalogue catalogue;
    private final Subjects subjects;
    private final CreditFiles files;
    private final Accounts accounts;
    private final Offices offices;
    private final Proofs proofs;
    private final OutcomeOwner.Waiting waiting;
    private final Standings standings;
    private final LegalClock today;
    private final ApplicationEventPublisher events;

    Decisions(
            MeasureStore store,
            Catalogue catalogue,
            Subjects subjects,
            CreditFiles files,
            Accounts accounts,
            Offices offices,
            Proofs proofs,
            OutcomeOwner.Waiting waiting,
            Standings standings,
            LegalClock today,
            ApplicationEventPublisher events) {
        this.store = store;
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.files = files;
        this.accounts = accounts;
        this.offices = offices;
        this.proofs = proofs;
        this.waiting = waiting;
        this.standings = standings;
        this.today = today;
        this.events = events;
    }

    @Bean
    static OutcomeOwner measureDecided(Decisions decisions) {
        return OutcomeOwner.of(
                MEASURE,
                Set.of("item", "nature", "effect", "basis", REASON, "until"),
                decisions::require,
                decisions::decide);
    }

    @Bean
    static OutcomeOwner measureEnded(Decisions decisions) {
        return OutcomeOwner.of("measure-end", Set.of(HOW, REASON), decisions::requireEnd, decisions::end);
    }

    @Bean
    static OutcomeOwner measureSuspended(Decisions decisions) {
        return OutcomeOwner.of("measure-suspension", Set.of("state", REASON), decisions::suspend);
    }

    void require(Intended outcome) {
        Map<String, String> values = outcome.values();
        CatalogueItem item = catalogue
                .find(value(values, "item"))
                .orElseThrow(() -> new ProblemException(MeasureProblem.UNKNOWN_ITEM, value(values, "item")))
                .rule();
        SubjectId named = outcome.about().subject();
        Subject subject = Optional.ofNullable(named)
                .flatMap(subjects::find)
                .orElseThrow(() -> new ProblemException(MeasureProblem.NO_SUBJECT, "subject"));
        store.lock(subject.id(), item.item());
        List<SubjectId> identities = subjects.identities(subject.id());
        // before the measures, so that one which is kept in between is not missed
        Set<String> underway = underway(identities);
        MeasurePolicy.require(
                new Intention(
                        item,
                        value(values, "nature"),
                        value(values, "effect"),
                        value(values, "basis"),
                        day(values.getOrDefault("since", ""), today.today()),
                        day(value(values, "until"), null),
                        new Announced(value(values, "announced").strip(), day(value(values, "announced-until"), null)),
                        !value(values, "executors").isBlank(),
                        departments(outcome.office()),
                        subject.parts().stream().map(Part::word).toList(),
                        !subject.id().equals(named),
                        rests(values, item, subject.id()),
                        store.running(identities, today.today()),
                        underway),
                today.today());
    }

    private Set<String> underway(List<SubjectId> subject) {
        return waiting.about(MEASURE, subject).stream()
                .flatMap(values -> catalogue.find(value(values, "item")).stream())
                .map(RuleText::name)
                .collect(Collectors.toSet());
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    /** The departments of offices of this name. */
    private Set<String> departments(String office) {
        return accounts.named(office, 20).stream()
                .flatMap(each -> offices.find(each.id()).stream())
                .map(Offices.Office::department)
                .collect(Collectors.toSet());
    }

    private Rests rests(Map<String, String> values, CatalogueItem item, SubjectId subject) {
        String record = value(values, "record").strip();
        Optional<CreditRecord> found = record.isEmpty()
                ? Optional.empty()
                : files.open(subject).stream()
                        .filter(each -> each.number().equals(DocumentNumber.spelt(record)))
                        .filter(each -> !item.isSanction() || counts(each))
                        .findFirst();
        boolean evidence = FactId.tryParse(value(values, "evidence"))
                .filter(fact -> Optional.ofNullable(proofs.kept(List.of(fact)).get(fact))
                        .filter(kept -> !kept.erased())
                        .isPresent())
                .isPresent();
        return new Rests(
                evidence,
                !record.isEmpty(),
                found.filter(each -> each.disclosure().open()).isPresent(),
                found.filter(CreditRecord::objected).isPresent(),
                item.needsStanding() && standings.isGood(subject));
    }

    /** What others assert, and what does not count against the subject, is no ground for a sanction. */
    private static boolean counts(CreditRecord record) {
        return record.own() && record.kind().category() == RecordKind.Category.ADVERSE;
    }

    private static @Nullable LocalDate day(String text, @Nullable LocalDate otherwise) {
        if (text.isBlank()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** A natural person's measures are never public (浙江省公共信用信息管理条例 art. 15). */
    void decide(OutcomeRecorded outcome) {
        Map<String, String> values = outcome.values();
        SubjectId subject = outcome.about().subject();
        Optional<RuleText<CatalogueItem>> item = catalogue.find(value(values, "item"));
        if (subject == null || values.isEmpty()) { // erased before it was delivered
            return;
        }
        RuleText<CatalogueItem> taken = item.orElseThrow(
                () -> new IllegalStateException(value(values, "item") + " left the catalogue meanwhile"));
        String record = value(values, "record").strip();
        LocalDate since =
                Optional.ofNullable(day(value(values, "since"), outcome.day())).orElse(outcome.day());
        store.insert(
                new Measure(
                        outcome.outcome(),
                        outcome.matter(),
                        outcome.number(),
                        taken.rule(),
                        taken.rule().published()
                                && subjects.find(subject)
                                        .filter(each -> each.nature().published())
                                        .isPresent(),
                        subject,
                        outcome.office(),
                        value(values, "basis"),
                        value(values, REASON),
                        FactId.tryParse(value(values, "evidence")).orElse(null),
                        record.isEmpty() ? null : record,
                        since,
                        Optional.ofNullable(day(value(values, "until"), since)).orElse(since),
                        value(values, "way-back"),
                        null,
                        null,
                        null,
                        today.today()),
                taken.version(),
                outcome.seal());
        tell(subject, taken.rule());
    }

    /** An incentive stands against nobody. */
    private void tell(SubjectId subject, CatalogueItem taken) {
        if (taken.isSanction()) {
            events.publishEvent(new StandsAgainst.Changed(subject));
        }
    }

    void end(OutcomeRecorded outcome) {
        store.end(
                outcome.matter().value(),
                outcome.day(),
                outcome.values().getOrDefault(HOW, "early").equals(UNDONE) ? UNDONE : "early");
    }

    /** What is undone never was: it ends at once. Otherwise its item says when, so that it is waited for. */
    void requireEnd(Intended outcome) {
        String how = value(outcome.values(), HOW);
        if (how.equals(UNDONE)) {
            return;
        }
        if (waiting.has(MEASURE, outcome.matter())) {
            throw new ProblemException(MeasureProblem.NOT_KEPT, how);
        }
        store.ofMatter(outcome.matter().value())
                .ifPresent(measure ->
                        MeasurePolicy.requireEnd(measure.item(), measure.since(), how.equals(REMOVED), today.today()));
    }

    void suspend(OutcomeRecorded outcome) {
        boolean goesOn = outcome.values().getOrDefault("state", "").equals("resumed");
        store.suspend(outcome.matter().value(), goesOn ? null : outcome.day());
        SubjectId subject = outcome.about().subject();
        if (goesOn && subject != null) {
            events.publishEvent(new StandsAgainst.Changed(subject));
        }
    }

    @Override
    public boolean erase(FactId id, String type) {
        store.find(id.value()).ifPresent(measure -> events.publishEvent(new Measures.Erased(measure)));
        store.remove(id.value());
        return false;
    }
}
