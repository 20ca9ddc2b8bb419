package org.chengxin.measure.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.evidence.FactOwner;
import org.chengxin.exchange.certificate.StandsAgainst;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeOwner.Intended;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.measure.Measure;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.measure.decision.Intention.Announced;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.text.RuleText;
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

    static final String MEASURE = "measure";
    private static final String HOW = "how";
    private static final String UNDONE = "undone";
    private static final String GROUNDLESS = "groundless";

    /** Early, as its subject asked. */
    private static final String REMOVED = "removed";

    private static final String REASON = "reason";

    private final MeasureStore store;
    private final Catalogue catalogue;
    private final Subjects subjects;
    private final Offices offices;
    private final OutcomeOwner.Waiting waiting;
    private final Grounds grounds;
    private final Bars bars;
    private final LegalClock today;
    private final ApplicationEventPublisher events;

    Decisions(
            MeasureStore store,
            Catalogue catalogue,
            Subjects subjects,
            Offices offices,
            OutcomeOwner.Waiting waiting,
            Grounds grounds,
            Bars bars,
            LegalClock today,
            ApplicationEventPublisher events) {
        this.store = store;
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.offices = offices;
        this.waiting = waiting;
        this.grounds = grounds;
        this.bars = bars;
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
        return OutcomeOwner.of(
                "measure-suspension", Set.of("state", REASON), decisions::requireSuspension, decisions::suspend);
    }

    void require(Intended outcome) {
        Map<String, String> values = outcome.values();
        CatalogueItem item = catalogue
                .find(MeasureTerms.value(values, "item"))
                .orElseThrow(
                        () -> new ProblemException(MeasureProblem.UNKNOWN_ITEM, MeasureTerms.value(values, "item")))
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
                        MeasureTerms.value(values, "nature"),
                        MeasureTerms.value(values, "effect"),
                        MeasureTerms.value(values, "basis"),
                        MeasureTerms.day(values.getOrDefault("since", ""), today.today()),
                        MeasureTerms.day(MeasureTerms.value(values, "until"), null),
                        new Announced(
                                MeasureTerms.value(values, "announced").strip(),
                                MeasureTerms.day(MeasureTerms.value(values, "announced-until"), null)),
                        !MeasureTerms.value(values, "executors").isBlank(),
                        departments(outcome.organisations().office()),
                        subject.parts().stream().map(Part::word).toList(),
                        !subject.id().equals(named),
                        grounds.rests(values, item, subject.id(), outcome.matter()),
                        grounds.conditions(values, item, subject.id()),
                        store.running(identities, today.today()),
                        underway),
                today.today());
    }

    private Set<String> underway(List<SubjectId> subject) {
        return waiting.about(MEASURE, subject).stream()
                .flatMap(values -> catalogue.find(MeasureTerms.value(values, "item")).stream())
                .map(RuleText::name)
                .collect(Collectors.toSet());
    }

    private Set<String> departments(@Nullable OrganisationId office) {
        return Optional.ofNullable(office).flatMap(offices::find).map(Offices.Office::department).stream()
                .collect(Collectors.toSet());
    }

    /** A natural person's measures are never public (浙江省公共信用信息管理条例 art. 15). */
    void decide(OutcomeRecorded outcome) {
        Map<String, String> values = outcome.values();
        SubjectId subject = outcome.about().subject();
        Optional<RuleText<CatalogueItem>> item = catalogue.find(MeasureTerms.value(values, "item"));
        if (subject == null || values.isEmpty()) { // erased before it was delivered
            return;
        }
        RuleText<CatalogueItem> taken = item.orElseThrow(
                () -> new IllegalStateException(MeasureTerms.value(values, "item") + " left the catalogue meanwhile"));
        MeasureTerms terms = MeasureTerms.of(values, outcome.day());
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
                        terms.basis(),
                        terms.reason(),
                        terms.evidence(),
                        terms.record(),
                        terms.since(),
                        terms.until(),
                        terms.wayBack(),
                        null,
                        null,
                        null,
                        today.today(),
                        false),
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

    /** A measure that is undone, or whose grounds have ended, ends at once. Otherwise its item sets the earliest day of an end. */
    void requireEnd(Intended outcome) {
        String how = MeasureTerms.value(outcome.values(), HOW);
        if (how.equals(UNDONE) || how.equals(GROUNDLESS)) {
            return;
        }
        if (waiting.has(MEASURE, outcome.matter())) {
            throw new ProblemException(MeasureProblem.NOT_KEPT, how);
        }
        store.ofMatter(outcome.matter().value())
                .ifPresent(measure ->
                        MeasurePolicy.requireEnd(measure.item(), measure.since(), how.equals(REMOVED), today.today()));
    }

    /** What the catalogue bars does not go on. */
    void requireSuspension(Intended outcome) {
        if (isResumed(outcome.values())) {
            store.ofMatter(outcome.matter().value())
                    .flatMap(measure -> bars.against(measure.item(), measure.subject()))
                    .ifPresent(bar -> {
                        throw new ProblemException(MeasureProblem.BARRED, bar);
                    });
        }
    }

    private static boolean isResumed(Map<String, String> values) {
        return MeasureTerms.value(values, "state").equals("resumed");
    }

    void suspend(OutcomeRecorded outcome) {
        boolean goesOn = isResumed(outcome.values());
        store.suspend(outcome.matter().value(), goesOn ? null : outcome.day());
        SubjectId subject = outcome.about().subject();
        if (goesOn && subject != null) {
            events.publishEvent(new StandsAgainst.Changed(subject));
        }
    }

    /** A measure in force names the fact that it rests on. */
    @Override
    public Optional<String> needs(FactId id) {
        return store.restsOn(id) ? Optional.of("measure.erasure.needed") : Optional.empty();
    }

    @Override
    public boolean erase(FactId id, String type) {
        store.find(id.value()).ifPresent(measure -> events.publishEvent(new Measures.Erased(measure)));
        store.remove(id.value());
        return false;
    }
}
