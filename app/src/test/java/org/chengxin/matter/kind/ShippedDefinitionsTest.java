package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.check.Catalogue;
import org.chengxin.matter.definition.check.DefinitionPolicy;
import org.chengxin.rule.RuleFiles;
import org.junit.jupiter.api.Test;

/** Every definition that is shipped can be run, and keeps what the rules promise to the people it concerns. */
class ShippedDefinitionsTest {

    private static final Map<String, MatterDefinition> DEFINITIONS = ShippedKinds.definitions();

    @Test
    void eachPassesAllChecks() {
        Catalogue catalogue = ShippedKinds.catalogue();
        List<String> faults = new ArrayList<>();
        DEFINITIONS.forEach((name, definition) ->
                DefinitionPolicy.faults(definition, catalogue).forEach(fault -> faults.add(name + ": " + fault)));
        assertThat(faults).isEmpty();
    }

    @Test
    void eachIsNamedAfterItsFileAndServesADemand() {
        DEFINITIONS.forEach((name, definition) -> {
            assertThat(definition.name()).isEqualTo(name);
            assertThat(definition.demands()).as(name).isNotEmpty();
            assertThat(definition.bases()).as(name).isNotEmpty();
        });
        assertThat(DEFINITIONS.values().stream().map(MatterDefinition::word))
                .as("numbers of two kinds must not look alike")
                .doesNotHaveDuplicates();
    }

    private static final Set<String> HARMLESS = Set.of(
            "obligation",
            "obligation-settled",
            "evidence-pull",
            "onward-consent-end",
            "record-disputed",
            "record-undisputed",
            "paper-served",
            "record-referred",
            // for some days, by one person at once: who stands in a text cannot wait for the second
            "record-suspended");

    @Test
    void whatBurdensSomebodyTakesTwoPersons() {
        List<String> alone = new ArrayList<>();
        eachStep((place, step) -> {
            // who acts for itself burdens nobody else
            boolean burdens = !step.outcomes().isEmpty()
                            && step.outcomes().stream()
                                    .noneMatch(outcome -> HARMLESS.contains(outcome.kind())
                                            // what the system suspends, or ends with what it rests on, burdens nobody
                                            || Set.of("measure-suspension", "measure-end")
                                                            .contains(outcome.kind())
                                                    && step.by().equals(List.of(Step.HOUSE))
                                            || step.by().equals(List.of(outcome.about())))
                    || step.papers().stream()
                            .anyMatch(paper -> Set.of(
                                            "refusal-notice",
                                            "complaint-refusal",
                                            "rectification-order",
                                            "repair-decision")
                                    .contains(paper.kind()));
            if (burdens && step.second() == null) {
                alone.add(place);
            }
        });
        assertThat(alone).isEmpty();
    }

    @Test
    void aPartyThatMustActIsToldFirst() {
        List<String> untold = new ArrayList<>();
        DEFINITIONS.forEach((name, definition) -> {
            Set<String> told = new TreeSet<>(definition.opening().notifies());
            told.addAll(definition.opening().by());
            definition
                    .stages()
                    .values()
                    .forEach(stage -> stage.steps().values().forEach(step -> told.addAll(step.notifies())));
            definition
                    .stages()
                    .values()
                    .forEach(stage -> stage.waitsFor().stream()
                            .filter(role -> definition.role(role).kind() == MatterRole.Kind.PARTY)
                            .filter(role -> !told.contains(role))
                            .forEach(role -> untold.add(name + ": " + role)));
        });
        assertThat(untold).isEmpty();
    }

    /** Who takes part sees the matter: nobody is warned of a visit or a verification by its own inbox. */
    @Test
    void whoIsSuspectedOrVisitedTakesNoPartFromTheBeginning() {
        assertThat(DEFINITIONS.get("report").roles()).doesNotContainKey("suspect");
        assertThat(DEFINITIONS.get("clue").role("suspect").from()).isNull();
        assertThat(DEFINITIONS.get("joint-inspection").role("inspected").from()).isNull();
        assertThat(DEFINITIONS.get("interview").role("interviewed").from()).isNull();
    }

    @Test
    void onlyOfficesIssuePapersAndEachRequiredBlankIsSureToBeFilled() {
        Catalogue catalogue = ShippedKinds.catalogue();
        List<String> wrong = new ArrayList<>();
        DEFINITIONS.forEach((name, definition) -> {
            MatterOpening opening = definition.opening();
            PaperUses.wrong(definition, catalogue, opening.papers(), opening.by(), opening.form())
                    .forEach(each -> wrong.add(name + ".open: " + each));
            definition
                    .stages()
                    .forEach((stage, each) -> each.steps()
                            .forEach((step, what) -> PaperUses.wrong(
                                            definition, catalogue, what.papers(), what.by(), what.form())
                                    .forEach(fault -> wrong.add(name + "." + stage + "." + step + ": " + fault))));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPeriodReadInTheLawNamesItsArticleAtTheClock() {
        Map<String, String> sure = RuleFiles.parameters();
        eachClock((place, deadline) -> {
            if (deadline.parameter() != null && "R".equals(sure.get(deadline.parameter()))) {
                assertThat(deadline.basis()).as(place).isNotNull();
            }
        });
    }

    /** Else what a law says of one period would change another. */
    @Test
    void eachPeriodOfADefinitionHasAParameterOfItsOwn() {
        DEFINITIONS.forEach((name, definition) -> assertThat(definition.clocks().values().stream()
                        .flatMap(clock -> Stream.of(
                                Optional.ofNullable(clock.parameter()),
                                Optional.ofNullable(clock.extension()).map(DeadlineDefinition.Extension::parameter)))
                        .flatMap(Optional::stream))
                .as(name)
                .doesNotHaveDuplicates());
    }

    /** A period of an unverified source runs against nobody, so that a person must be able to take the same step. */
    @Test
    void wherePeriodsAreUnsureAPersonCanMoveTheMatterOn() {
        Map<String, String> sure = RuleFiles.parameters();
        List<String> stuck = new ArrayList<>();
        DEFINITIONS.forEach((name, definition) -> definition.clocks().values().stream()
                .filter(deadline -> !deadline.onExpiry().equals(DeadlineDefinition.ESCALATE))
                .filter(deadline -> deadline.parameter() != null
                        && sure.get(deadline.parameter()).startsWith("M"))
                .forEach(deadline -> definition
                        .stages()
                        .forEach((stage, each) -> each.step(deadline.onExpiry())
                                .filter(step ->
                                        deadline.runsIn(stage) && step.by().size() < 2)
                                .ifPresent(step -> stuck.add(name + "." + stage + "." + deadline.onExpiry())))));
        assertThat(stuck).isEmpty();
    }

    private static void eachClock(BiConsumer<String, DeadlineDefinition> check) {
        DEFINITIONS.forEach((name, definition) ->
                definition.clocks().forEach((deadline, what) -> check.accept(name + "." + deadline, what)));
    }

    private static void eachStep(BiConsumer<String, Step> check) {
        DEFINITIONS.forEach((name, definition) -> definition
                .stages()
                .forEach((stage, each) ->
                        each.steps().forEach((step, what) -> check.accept(name + "." + stage + "." + step, what))));
    }
}
