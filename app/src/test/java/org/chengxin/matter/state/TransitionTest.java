package org.chengxin.matter.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.DeadlineDefinition.Unit;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.kind.ShippedKinds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change is worked out beside what it began with, and says what of it is new. */
class TransitionTest {

    private static final Map<String, MatterDefinition> KINDS = ShippedKinds.definitions();
    private static final LocalDate DAY = Cases.DAY;

    private final MatterDefinition complaint = KINDS.get("complaint");

    static Stream<MatterDefinition> kinds() {
        return KINDS.values().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itEndsAtAnEndAndNowhereElse(MatterDefinition kind) {
        kind.stages().forEach((name, stage) -> {
            Transition transition = new Transition(Cases.at(kind, kind.opening().stage()), kind);
            transition.moveTo(name, DAY);
            assertThat(transition.ended()).as("%s at %s", kind.name(), name).isEqualTo(stage.end() ? DAY : null);
            assertThat(transition.waits())
                    .as("in the inboxes at %s", name)
                    .isEqualTo(stage.end() ? java.util.Set.of() : new java.util.LinkedHashSet<>(stage.waitsFor()));
        });
    }

    @Test
    void whatItBeganWithStaysAsItWas() {
        MatterState before = Cases.at(complaint, "received");
        Transition transition = new Transition(before, complaint);
        transition.moveTo("withdrawn", DAY);
        transition.recuse(UUID.randomUUID());
        transition.waitForSecond(7);
        transition.place(Cases.stranger("respondent"));
        assertThat(before.stage()).isEqualTo("received");
        assertThat(before.ended()).isNull();
        assertThat(before.pending()).isNull();
        assertThat(before.recused()).isEmpty();
        assertThat(before.role("respondent").orElseThrow().isStranger()).isFalse();
        assertThat(transition.before()).isSameAs(before);
    }

    @Test
    void onlyWhoWasPlacedIsNew() {
        Transition transition = new Transition(Cases.at(complaint, "received"), complaint);
        assertThat(transition.placed()).isEmpty();
        Participation handler = transition.role("handler").orElseThrow();
        UUID person = UUID.randomUUID();
        transition.place(handler.handledBy(person));
        transition.place(transition.role("handler").orElseThrow().handledBy(null));
        assertThat(transition.placed())
                .as("once, as it is in the end")
                .singleElement()
                .satisfies(placed -> {
                    assertThat(placed.role()).isEqualTo("handler");
                    assertThat(placed.handler()).isNull();
                });
        assertThat(transition.participants()).hasSameSizeAs(complaint.roles().keySet());
    }

    @Test
    void aMatterThatIsMergedEndsWithoutAnEndOfItsOwn() {
        Transition transition = new Transition(Cases.at(complaint, "mediating"), complaint);
        MatterId other = new MatterId(UUID.randomUUID());
        transition.mergeInto(other, DAY);
        assertThat(transition.mergedInto()).isEqualTo(other);
        assertThat(transition.ended()).isEqualTo(DAY);
        assertThat(transition.stage()).isEqualTo("mediating");
        assertThat(transition.waits()).isEmpty();
        assertThat(transition.nearest()).isEmpty();
    }

    @Test
    void itTellsWhatItConfirmsAndWhatDecidedIt() {
        Transition transition = new Transition(Cases.at(complaint, "received"), complaint);
        assertThat(transition.confirmed()).isNull();
        assertThat(transition.decided()).isNull();
        transition.confirm("refuse");
        Transition.Decided decided = new Transition.Decided("inspection/visits", 1, List.of(Map.of("word", "within")));
        transition.decide(decided);
        assertThat(transition.confirmed()).isEqualTo("refuse");
        assertThat(transition.decided()).isEqualTo(decided);
    }

    /** Against a list that is sorted. */
    @Test
    void theNearestClockIsTheFirstToRunOutOfThoseThatRun() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            List<RunningDeadline> clocks = new ArrayList<>();
            for (String name : complaint.clocks().keySet()) {
                State state = State.values()[random.nextInt(State.values().length)];
                LocalDate due = state == State.PAUSED ? null : DAY.plusDays(random.nextInt(60));
                clocks.add(clock(name, state, due));
            }
            Transition transition = new Transition(Cases.at(complaint, "received", null, clocks), complaint);
            LocalDate expected = clocks.stream()
                    .filter(each -> each.state() != State.ENDED && each.state() != State.PAUSED)
                    .map(RunningDeadline::due)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            assertThat(transition.nearest().map(RunningDeadline::due).orElse(null))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aClockThatTicksReplacesTheOneOfItsName() {
        RunningDeadline running = clock("acceptance", State.RUNNING, DAY);
        Transition transition = new Transition(Cases.at(complaint, "received", null, List.of(running)), complaint);
        assertThat(transition.ticked()).isEmpty();
        RunningDeadline ended = running.with(State.ENDED, null, 0);
        transition.tick(ended);
        assertThat(transition.clock("acceptance")).contains(ended);
        assertThat(transition.ticked()).containsExactly(ended);
        assertThat(transition.clock("mediation")).isEmpty();
    }

    private static RunningDeadline clock(String name, State state, @Nullable LocalDate due) {
        return new RunningDeadline(name, state, DAY, DAY, 5, Unit.WORKING_DAYS, due, false, false, false, 0, due, 0);
    }
}
