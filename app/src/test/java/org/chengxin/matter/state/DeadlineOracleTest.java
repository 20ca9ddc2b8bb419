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

/** Clocks against somebody who strikes off one day after the other. */
class DeadlineOracleTest {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.shipped();
    private static final DeadlinePolicy POLICY = new DeadlinePolicy(CALENDAR);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static DeadlineDefinition definition(Unit unit, int remind, String silence) {
        return new DeadlineDefinition(
                new Label("期限", "Time"),
                List.of(),
                "p",
                unit,
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

    private static RunningDeadline start(DeadlineDefinition definition, int days, LocalDate day) {
        return POLICY.start("clock", definition, new Length(days, null, false), day);
    }

    /** The day on which so many working days have gone by, the first not counted. */
    private static LocalDate struckOff(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= CALENDAR.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    @Test
    void aPeriodOfWorkingDaysEndsWhenTheyAreStruckOff() {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            LocalDate day = FIRST.plusDays(random.nextInt(200));
            int days = 1 + random.nextInt(45);
            assertThat(start(definition(Unit.WORKING_DAYS, 0, "escalate"), days, day)
                            .due())
                    .as("%d from %s", days, day)
                    .isEqualTo(struckOff(day, days));
        }
    }

    /** Pauses of any number and length: only days on which it runs are struck off; the day it stops is used. */
    @Test
    void pausedDaysAreNotStruckOff() {
        Random random = new Random(12);
        DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 0, "escalate");
        for (int round = 0; round < 300; round++) {
            LocalDate day = FIRST.plusDays(random.nextInt(60));
            int left = 10 + random.nextInt(30);
            RunningDeadline deadline = start(definition, left, day);
            for (int pauses = random.nextInt(4); pauses > 0; pauses--) {
                LocalDate stops = day.plusDays(random.nextInt(6));
                left -= worked(day, stops);
                deadline = POLICY.pause(deadline, stops);
                assertThat(deadline.state()).isEqualTo(State.PAUSED);
                assertThat(deadline.due()).isNull();
                assertThat(deadline.next()).as("nothing happens meanwhile").isNull();
                day = stops.plusDays(random.nextInt(10));
                deadline = POLICY.resume(deadline, definition, day);
            }
            assertThat(deadline.due()).isEqualTo(struckOff(day, left));
        }
    }

    private static int worked(LocalDate after, LocalDate until) {
        int worked = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            worked += CALENDAR.isWorkingDay(day) ? 1 : 0;
        }
        return worked;
    }

    @Test
    void anExtensionIsCountedAsIfThePeriodHadBeenLongerFromTheStart() {
        Random random = new Random(13);
        DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 2, "escalate");
        for (int round = 0; round < 200; round++) {
            LocalDate day = FIRST.plusDays(random.nextInt(100));
            int days = 3 + random.nextInt(15);
            int by = 1 + random.nextInt(15);
            RunningDeadline longer = POLICY.extend(start(definition, days, day), definition, by);
            assertThat(longer.due()).isEqualTo(struckOff(day, days + by));
            assertThat(longer.extensions()).isEqualTo(1);
            assertThat(longer.next()).as("reminded anew").isEqualTo(longer.due().minusDays(2));
        }
    }

    /** Day after day, as the job would look. */
    private static List<String> life(RunningDeadline begins, DeadlineDefinition definition, int days) {
        List<String> done = new ArrayList<>();
        RunningDeadline deadline = begins;
        LocalDate due = begins.due();
        for (LocalDate day = begins.started(); day.isBefore(begins.started().plusDays(days)); day = day.plusDays(1)) {
            Doing doing = DeadlinePolicy.doing(deadline, definition, day);
            if (doing != Doing.NOTHING) {
                done.add(doing + " " + (day.toEpochDay() - due.toEpochDay()));
                deadline = DeadlinePolicy.done(deadline, doing, day);
            }
        }
        return done;
    }

    @Test
    void silenceComesTheDayAfterTheLastDayAndOnce() {
        DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 2, "go-on");
        assertThat(life(start(definition, 7, FIRST), definition, 60)).containsExactly("REMIND -2", "SILENCE 1");
    }

    @Test
    void latenessIsToldTheNextDayAndAboveTheDayAfterAndThenNoMore() {
        DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 3, "escalate");
        assertThat(life(start(definition, 7, FIRST), definition, 60))
                .containsExactly("REMIND -3", "TELL_HEAD 1", "TELL_ABOVE 2");
        DeadlineDefinition unreminded = definition(Unit.CALENDAR_DAYS, 0, "escalate");
        assertThat(life(start(unreminded, 7, FIRST), unreminded, 60)).containsExactly("TELL_HEAD 1", "TELL_ABOVE 2");
    }

    @Test
    void onAnUnconfirmedDateTheHeadIsToldAndNothingElseHappens() {
        DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 0, "go-on");
        RunningDeadline deadline = POLICY.start("clock", definition, new Length(5, null, true), FIRST);
        assertThat(life(deadline, definition, 60)).containsExactly("TELL_HEAD 1");
        RunningDeadline confirmed = POLICY.confirm(deadline);
        assertThat(life(confirmed, definition, 60)).containsExactly("SILENCE 1");
    }

    @Test
    void aDayThatWasAgreedIsThatDayWhateverTheCalendarSays() {
        Random random = new Random(14);
        DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 1, "go-on");
        for (int round = 0; round < 100; round++) {
            LocalDate until = FIRST.plusDays(2 + random.nextInt(600));
            RunningDeadline deadline = POLICY.start("clock", definition, new Length(0, until, false), FIRST);
            assertThat(deadline.due()).isEqualTo(until);
            assertThat(deadline.held()).isFalse();
            assertThat(life(deadline, definition, 700)).containsExactly("REMIND -1", "SILENCE 1");
        }
    }

    @Test
    void anEndedClockDoesNothing() {
        DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 2, "go-on");
        RunningDeadline ended = start(definition, 7, FIRST).ended();
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.isActive()).isFalse();
        for (int day = 0; day < 60; day++) {
            assertThat(DeadlinePolicy.doing(ended, definition, FIRST.plusDays(day)))
                    .isEqualTo(Doing.NOTHING);
        }
    }
}
