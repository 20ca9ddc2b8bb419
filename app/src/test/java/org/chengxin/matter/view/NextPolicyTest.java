package org.chengxin.matter.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.matter.Matter.NextStep;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.party.ViewerRole.Officer;
import org.chengxin.matter.state.Cases;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.PastActs.PastAct;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page offers what may be done, in every stage of every kind to every role, and nothing that would be refused. */
class NextPolicyTest {

    private static final Map<String, MatterDefinition> KINDS = ShippedKinds.definitions();

    static Stream<MatterDefinition> kinds() {
        return KINDS.values().stream();
    }

    private static ViewerRole as(MatterDefinition kind, String role, UUID account) {
        boolean office = kind.role(role).kind() == Kind.OFFICE;
        return new ViewerRole(
                office ? Viewer.OFFICE : Viewer.PARTY,
                Set.of(role),
                office ? role : null,
                account,
                account == null || !office ? null : new Officer(Post.HEAD, true),
                Cases.organisation(),
                account == null ? UUID.randomUUID() : account,
                false);
    }

    private static ViewerRole viewer(Viewer viewer) {
        return new ViewerRole(viewer, Set.of(), null, UUID.randomUUID(), null, null, UUID.randomUUID(), false);
    }

    private static PastAct asked(String step, ViewerRole by) {
        FactId fact = FactId.next();
        String role = by.roles().iterator().next();
        return new PastAct(
                3,
                step,
                role,
                by.account(),
                by.organisation(),
                "x",
                "x",
                Cases.DAY,
                Instant.EPOCH,
                null,
                fact,
                false,
                null,
                false,
                fact);
    }

    private static List<String> words(List<NextStep> steps) {
        return steps.stream().map(NextStep::step).toList();
    }

    private static List<NextStep> steps(
            MatterState matter, MatterDefinition kind, ViewerRole who, @Nullable PastAct pending) {
        return NextPolicy.steps(matter, kind, who, pending, step -> true, step -> Set.of());
    }

    @Test
    void whatEarlierChoicesDoNotFitIsNotOffered() {
        MatterDefinition kind = KINDS.get("warning");
        MatterState matter = Cases.at(kind, "raised");
        ViewerRole handler = as(kind, "handler", UUID.randomUUID());

        assertThat(words(NextPolicy.steps(
                        matter, kind, handler, null, step -> step.only().isEmpty(), step -> Set.of())))
                .contains("fix-evidence", "dismiss")
                .doesNotContain("fix-by", "add-finding");
        assertThat(words(steps(matter, kind, handler, null)))
                .contains("fix-by")
                .as("the house alone")
                .doesNotContain("add-finding");
    }

    /** The reviewer of a measure is the second person; the chair of a hearing reports alone. */
    @Test
    void whoHasHandledACaseIsOfferedNeitherItsReviewNorTheReportOfItsHearing() {
        MatterDefinition kind = KINDS.get("measure");
        UUID one = UUID.randomUUID();
        ViewerRole who = as(kind, "handler", one);
        PastAct review = asked("review", as(kind, "handler", UUID.randomUUID()));
        MatterState reviewing = Cases.at(kind, "reviewing", 3, List.of());
        MatterState held = Cases.at(kind, "held");
        for (boolean handled : List.of(false, true)) {
            Function<Step, Set<UUID>> handlers =
                    step -> handled && !step.apartFrom().isEmpty() ? Set.of(one) : Set.of();
            assertThat(words(NextPolicy.steps(reviewing, kind, who, review, step -> true, handlers))
                            .contains("confirm"))
                    .isEqualTo(!handled);
            List<String> offered = words(NextPolicy.steps(held, kind, who, null, step -> true, handlers));
            assertThat(offered.contains("report")).isEqualTo(!handled);
            assertThat(words(NextPolicy.steps(Cases.at(kind, "hearing"), kind, who, null, step -> true, handlers)))
                    .as("who handles it sets the day")
                    .contains("call");
        }
    }

    @Test
    void noTransferIsOfferedWhileTheOfficeAboveIsAsked() {
        MatterDefinition kind = KINDS.get("measure");
        for (String stage : List.of("deciding", "approving", "approved")) {
            assertThat(words(steps(Cases.at(kind, stage), kind, as(kind, "handler", UUID.randomUUID()), null))
                            .contains("transfer"))
                    .as(stage)
                    .isEqualTo(stage.equals("deciding"));
            assertThat(words(steps(Cases.at(kind, stage), kind, as(kind, "superior", UUID.randomUUID()), null)))
                    .doesNotContain("transfer", "return");
        }
    }

    private static List<String> own(MatterDefinition kind, String stage, List<NextStep> steps) {
        return words(steps).stream()
                .filter(kind.stage(stage).steps()::containsKey)
                .toList();
    }

    /** Read off the definition, without a policy. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aRoleIsOfferedTheStepsThatNameIt(MatterDefinition kind) {
        kind.stages()
                .forEach((name, stage) -> kind.roles().keySet().forEach(role -> {
                    List<String> expected = new ArrayList<>();
                    stage.steps().forEach((word, step) -> {
                        if (step.by().contains(role)) {
                            expected.add(word);
                        }
                    });
                    List<NextStep> offered = steps(Cases.at(kind, name), kind, as(kind, role, UUID.randomUUID()), null);
                    assertThat(own(kind, name, offered))
                            .as("%s of %s in %s", role, kind.name(), name)
                            .isEqualTo(expected);
                }));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatNeedsASecondPersonSaysSo(MatterDefinition kind) {
        kind.stages()
                .forEach((name, stage) -> kind.roles()
                        .keySet()
                        .forEach(role ->
                                steps(Cases.at(kind, name), kind, as(kind, role, UUID.randomUUID()), null).stream()
                                        .filter(next -> stage.steps().containsKey(next.step()))
                                        .forEach(next -> {
                                            Step step = stage.steps().get(next.step());
                                            assertThat(next.second()).isEqualTo(step.second() != null);
                                            assertThat(next.form()).isEqualTo(step.form());
                                            assertThat(next.title()).isEqualTo(step.title());
                                            assertThat(next.consequence()).isEqualTo(step.consequence());
                                        })));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingIsOfferedAfterTheEnd(MatterDefinition kind) {
        kind.stages().forEach((name, stage) -> {
            MatterState matter = Cases.at(kind, name);
            if (stage.end()) {
                kind.roles()
                        .keySet()
                        .forEach(role -> assertThat(steps(matter, kind, as(kind, role, UUID.randomUUID()), null))
                                .isEmpty());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whileAnActWaitsItIsConfirmedOrRejectedAndNothingElseMoves(MatterDefinition kind) {
        kind.stages()
                .forEach((name, stage) -> stage.steps().forEach((word, step) -> {
                    if (step.second() != null) {
                        ViewerRole asker = as(kind, step.by().get(0), UUID.randomUUID());
                        MatterState matter = Cases.at(kind, name, 3, List.of());
                        PastAct pending = asked(word, asker);
                        List<NextStep> other = steps(matter, kind, as(kind, step.second(), UUID.randomUUID()), pending);
                        assertThat(words(other)).contains("confirm", "reject");
                        assertThat(own(kind, name, other)).isEmpty();
                        List<NextStep> self = steps(matter, kind, asker, pending);
                        assertThat(words(self))
                                .as("who asked does not confirm")
                                .contains("reject")
                                .doesNotContain("confirm");
                        kind.roles().keySet().stream()
                                .filter(role -> !role.equals(step.second()))
                                .forEach(role -> assertThat(
                                                words(steps(matter, kind, as(kind, role, UUID.randomUUID()), pending)))
                                        .as("%s while %s of %s waits", role, word, kind.name())
                                        .doesNotContain("confirm", "reject"));
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void partiesAreOfferedNothingOfTheDesk(MatterDefinition kind) {
        List<String> desk = List.of("take", "assign", "transfer", "return", "recuse", "urge", "note", "merge");
        kind.roles().forEach((name, role) -> {
            List<String> offered =
                    words(steps(Cases.at(kind, kind.opening().stage()), kind, as(kind, name, UUID.randomUUID()), null));
            if (role.kind() == Kind.PARTY) {
                assertThat(offered).doesNotContainAnyElementsOf(desk);
            } else {
                assertThat(offered).contains("take", "assign", "recuse", "note");
                assertThat(offered.contains("merge"))
                        .as("%s of %s", name, kind.name())
                        .isEqualTo(List.of(name)
                                .equals(Cases.at(kind, kind.opening().stage()).officeRole(kind)));
                assertThat(offered.contains("transfer"))
                        .as("the office above hands its consent to nobody")
                        .isEqualTo(!name.equals("superior"));
                assertThat(offered).as("it came from nowhere").doesNotContain("return");
            }
        });
    }

    @Test
    void anOfficeAboveUrgesAndRecusesAndDoesNoMore() {
        MatterDefinition kind = KINDS.get("complaint");
        assertThat(words(steps(Cases.at(kind, "received"), kind, viewer(Viewer.ABOVE), null)))
                .containsExactly("urge", "recuse");
    }

    @Test
    void aProgramNeitherTakesNorRecusesNorConfirms() {
        MatterDefinition kind = KINDS.get("complaint");
        ViewerRole program = as(kind, "handler", null);
        assertThat(words(steps(Cases.at(kind, "received"), kind, program, null)))
                .contains("accept", "note")
                .as("nor does it ask for what needs two people")
                .doesNotContain("take", "recuse", "refuse");
        MatterState waits = Cases.at(kind, "received", 3, List.of());
        assertThat(words(steps(waits, kind, program, asked("refuse", as(kind, "handler", UUID.randomUUID())))))
                .doesNotContain("confirm", "reject");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsOfferedIsEitherOfTheStageOrBuiltIn(MatterDefinition kind) {
        kind.stages()
                .keySet()
                .forEach(name -> kind.roles()
                        .keySet()
                        .forEach(role -> assertThat(words(
                                        steps(Cases.at(kind, name), kind, as(kind, role, UUID.randomUUID()), null)))
                                .doesNotHaveDuplicates()
                                .allMatch(word -> kind.stage(name).steps().containsKey(word)
                                        || BuiltInAct.of(word).isPresent())));
    }
}
