package org.chengxin.matter.standing;

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
import org.chengxin.matter.definition.ClockDefinition.Unit;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.kind.ShippedKinds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change is worked out beside what it began with, and says what of it is new. */
class ChangeTest {

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
            Change change = new Change(Cases.at(kind, kind.opening().stage()), kind);
            change.moveTo(name, DAY);
            assertThat(change.ended()).as("%s at %s", kind.name(), name).isEqualTo(stage.end() ? DAY : null);
            assertThat(change.waits())
                    .as("in the inboxes at %s", name)
                    .isEqualTo(stage.end() ? java.util.Set.of() : new java.util.LinkedHashSet<>(stage.waitsFor()));
        });
    }

    @Test
    void whatItBeganWithStaysAsItWas() {
        Standing before = Cases.at(complaint, "received");
        Change change = new Change(before, complaint);
        change.moveTo("withdrawn", DAY);
        change.recuse(UUID.randomUUID());
        change.waitForSecond(7);
        change.place(Cases.stranger("respondent"));
        assertThat(before.stage()).isEqualTo("received");
        assertThat(before.ended()).isNull();
        assertThat(before.pending()).isNull();
        assertThat(before.recused()).isEmpty();
        assertThat(before.role("respondent").orElseThrow().isStranger()).isFalse();
        assertThat(change.before()).isSameAs(before);
    }

    @Test
    void onlyWhoWasPlacedIsNew() {
        Change change = new Change(Cases.at(complaint, "received"), complaint);
        assertThat(change.placed()).isEmpty();
        Participation handler = change.role("handler").orElseThrow();
        UUID person = UUID.randomUUID();
        change.place(handler.handledBy(person));
        change.place(change.role("handler").orElseThrow().handledBy(null));
        assertThat(change.placed())
                .as("once, as it is in the end")
                .singleElement()
                .satisfies(placed -> {
                    assertThat(placed.role()).isEqualTo("handler");
                    assertThat(placed.handler()).isNull();
                });
        assertThat(change.participants()).hasSameSizeAs(complaint.roles().keySet());
    }

    @Test
    void aMatterThatIsMergedEndsWithoutAnEndOfItsOwn() {
        Change change = new Change(Cases.at(complaint, "mediating"), complaint);
        MatterId other = new MatterId(UUID.randomUUID());
        change.mergeInto(other, DAY);
        assertThat(change.mergedInto()).isEqualTo(other);
        assertThat(change.ended()).isEqualTo(DAY);
        assertThat(change.stage()).isEqualTo("mediating");
        assertThat(change.waits()).isEmpty();
        assertThat(change.nearest()).isEmpty();
    }

    @Test
    void itTellsWhatItConfirmsAndWhatDecidedIt() {
        Change change = new Change(Cases.at(complaint, "received"), complaint);
        assertThat(change.confirmed()).isNull();
        assertThat(change.decided()).isNull();
        change.confirm("refuse");
        Change.Decided decided = new Change.Decided("inspection/visits", 1, List.of(Map.of("word", "within")));
        change.decide(decided);
        assertThat(change.confirmed()).isEqualTo("refuse");
        assertThat(change.decided()).isEqualTo(decided);
    }

    /** Against a list that is sorted. */
    @Test
    void theNearestClockIsTheFirstToRunOutOfThoseThatRun() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            List<RunningClock> clocks = new ArrayList<>();
            for (String name : complaint.clocks().keySet()) {
                State state = State.values()[random.nextInt(State.values().length)];
                LocalDate due = state == State.PAUSED ? null : DAY.plusDays(random.nextInt(60));
                clocks.add(clock(name, state, due));
            }
            Change change = new Change(Cases.at(complaint, "received", null, clocks), complaint);
            LocalDate expected = clocks.stream()
                    .filter(each -> each.state() != State.ENDED && each.state() != State.PAUSED)
                    .map(RunningClock::due)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            assertThat(change.nearest().map(RunningClock::due).orElse(null)).isEqualTo(expected);
        }
    }

    @Test
    void aClockThatTicksReplacesTheOneOfItsName() {
        RunningClock running = clock("acceptance", State.RUNNING, DAY);
        Change change = new Change(Cases.at(complaint, "received", null, List.of(running)), complaint);
        assertThat(change.ticked()).isEmpty();
        RunningClock ended = running.with(State.ENDED, null, 0);
        change.tick(ended);
        assertThat(change.clock("acceptance")).contains(ended);
        assertThat(change.ticked()).containsExactly(ended);
        assertThat(change.clock("mediation")).isEmpty();
    }

    private static RunningClock clock(String name, State state, @Nullable LocalDate due) {
        return new RunningClock(name, state, DAY, DAY, 5, Unit.WORKING_DAYS, due, false, false, false, 0, due, 0);
    }
}
