package org.chengxin.matter.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.DeadlineDefinition.Unit;
import org.chengxin.matter.state.DeadlinePolicy.Doing;
import org.chengxin.matter.state.DeadlinePolicy.Length;
import org.chengxin.rule.calendar.LastDay;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.chengxin.shared.Label;
import org.junit.jupiter.api.Test;

/** A clock looked at day after day: whatever days are missed, each thing is done once and in its order. */
class DeadlineLifeTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final DeadlinePolicy POLICY = new DeadlinePolicy(WorkingDayCalendar.shipped());

    @Test
    void oneThatEscalatesRemindsThenTellsTheHeadThenTheOfficeAbove() {
        assertThat(life(definition("escalate", 2), everyDay(60)))
                .containsExactly(Doing.REMIND, Doing.TELL_HEAD, Doing.TELL_ABOVE);
    }

    @Test
    void oneWithAStepForSilenceRemindsAndTakesItOnce() {
        assertThat(life(definition("silent", 2), everyDay(60))).containsExactly(Doing.REMIND, Doing.SILENCE);
    }

    @Test
    void oneWithoutAReminderGoesStraightToItsEnd() {
        assertThat(life(definition("escalate", 0), everyDay(60))).containsExactly(Doing.TELL_HEAD, Doing.TELL_ABOVE);
        assertThat(life(definition("silent", 0), everyDay(60))).containsExactly(Doing.SILENCE);
    }

    @Test
    void whateverDaysAServerIsAwayNothingIsDoneTwiceAndTheEndIsNotMissed() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<LocalDate> awake =
                    everyDay(200).stream().filter(day -> random.nextInt(4) == 0).toList();
            String silence = random.nextBoolean() ? "escalate" : "silent";
            List<Doing> done = life(definition(silence, random.nextInt(4)), awake);
            assertThat(done).as("seed %d", seed).doesNotHaveDuplicates().isSorted();
            assertThat(done).as("seed %d", seed).contains(silence.equals("silent") ? Doing.SILENCE : Doing.TELL_ABOVE);
        }
    }

    @Test
    void onADateThatMayMoveTheHeadIsToldAndNothingHappensToAnybody() {
        DeadlineDefinition definition = definition("silent", 1);
        RunningDeadline unsure = POLICY.start("answer", definition, new Length(5, null, true), START);
        assertThat(unsure.held()).isTrue();
        assertThat(life(unsure, definition, everyDay(60))).containsExactly(Doing.REMIND, Doing.TELL_HEAD);
    }

    @Test
    void whatAnOfficerConfirmsRunsOutAsUsual() {
        DeadlineDefinition definition = definition("silent", 1);
        RunningDeadline sure = POLICY.confirm(POLICY.start("answer", definition, new Length(5, null, true), START));
        assertThat(sure.held()).isFalse();
        assertThat(life(sure, definition, everyDay(60))).containsExactly(Doing.SILENCE);
    }

    @Test
    void aPauseOfAnyLengthLeavesWhatWasLeft() {
        DeadlineDefinition definition = definition("escalate", 2);
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            RunningDeadline deadline = POLICY.start("answer", definition, new Length(10, null, false), START);
            LocalDate stopped = START.plusDays(random.nextInt(10));
            RunningDeadline paused = POLICY.pause(deadline, stopped);
            assertThat(paused.state()).isEqualTo(State.PAUSED);
            assertThat(life(paused, definition, everyDay(30)))
                    .as("nothing is due while it stands still")
                    .isEmpty();
            LocalDate resumed = stopped.plusDays(random.nextInt(40));
            RunningDeadline going = POLICY.resume(paused, definition, resumed);
            assertThat(WorkingDayCalendar.shipped().workingDaysBetween(resumed, going.due()))
                    .as("seed %d", seed)
                    .isEqualTo(WorkingDayCalendar.shipped().workingDaysBetween(stopped, deadline.due()));
        }
    }

    @Test
    void countingAnewUnderTheSameCalendarChangesNothing() {
        DeadlineDefinition definition = definition("escalate", 2);
        for (int days = 0; days < 200; days++) {
            RunningDeadline deadline = POLICY.start("answer", definition, new Length(days, null, false), START);
            assertThat(POLICY.recount(deadline, definition)).isEqualTo(deadline);
        }
    }

    private static List<Doing> life(DeadlineDefinition definition, List<LocalDate> awake) {
        return life(POLICY.start("answer", definition, new Length(5, null, false), START), definition, awake);
    }

    private static List<Doing> life(RunningDeadline started, DeadlineDefinition definition, List<LocalDate> awake) {
        List<Doing> done = new ArrayList<>();
        RunningDeadline deadline = started;
        for (LocalDate today : awake) {
            Doing doing = DeadlinePolicy.doing(deadline, definition, today);
            if (doing != Doing.NOTHING) {
                done.add(doing);
                deadline = DeadlinePolicy.done(deadline, doing, today);
            }
        }
        return done;
    }

    private static List<LocalDate> everyDay(int days) {
        return START.datesUntil(START.plusDays(days)).toList();
    }

    private static DeadlineDefinition definition(String silence, int remind) {
        return new DeadlineDefinition(
                new Label("期限", "Clock"),
                List.of(),
                "matter.trial.sure",
                Unit.WORKING_DAYS,
                LastDay.NEXT_WORKING_DAY,
                null,
                null,
                remind,
                silence,
                List.of(),
                null,
                "handler",
                null,
                null);
    }
}
