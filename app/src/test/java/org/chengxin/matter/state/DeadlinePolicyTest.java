package org.chengxin.matter.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.DeadlineDefinition.Unit;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.matter.state.DeadlinePolicy.Doing;
import org.chengxin.matter.state.DeadlinePolicy.Length;
import org.chengxin.rule.calendar.LastDay;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.chengxin.shared.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statutory periods are counted as the law says, pauses are left out, and a date that may move decides nothing. */
class DeadlinePolicyTest {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.shipped();
    private static final DeadlinePolicy POLICY = new DeadlinePolicy(CALENDAR);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "2025-12-31,7,2026-01-12",
        "2026-02-06,7,2026-02-24",
        "2026-02-13,7,2026-03-02",
        "2026-02-14,1,2026-02-24",
        "2026-04-03,3,2026-04-09",
        "2026-04-30,7,2026-05-13",
        "2026-09-18,7,2026-09-29",
        "2026-09-30,5,2026-10-13",
        "2026-06-18,10,2026-07-03",
        "2026-09-24,45,2026-12-03"
    })
    void theStatutoryVectorsHold(LocalDate start, int days, LocalDate due) {
        RunningDeadline deadline = start(definition(Unit.WORKING_DAYS, 0), days, start);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.next()).isEqualTo(due.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31,1,2026-02-28", "2026-08-31,1,2026-09-30", "2026-09-01,1,2026-10-08"})
    void monthsEndOnTheCorrespondingDayAndMoveBehindAHoliday(LocalDate start, int months, LocalDate due) {
        assertThat(start(definition(Unit.MONTHS, 0), months, start).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-03,2026-10-08", "2026-04-20,2026-06-22", "2026-04-15,2026-06-14"})
    void mediationEndsAfterSixtyDaysBehindAHolidayAndStaysOnAWeekend(LocalDate accepted, LocalDate due) {
        DeadlineDefinition mediation =
                ShippedKinds.definitions().get("complaint").clocks().get("mediation");
        assertThat(start(mediation, 60, accepted).due()).isEqualTo(due);
    }

    @Test
    void beyondTheCalendarADateIsProvisionalAndHeldUntilConfirmed() {
        DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 0);
        RunningDeadline deadline = start(definition, 7, LocalDate.of(2026, 12, 25));
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.held()).isTrue();
        LocalDate late = deadline.due().plusDays(3);
        assertThat(DeadlinePolicy.doing(deadline, definition, late)).isEqualTo(Doing.TELL_HEAD);
        RunningDeadline told = DeadlinePolicy.done(deadline, Doing.TELL_HEAD, late);
        assertThat(told.next())
                .as("an officer is to confirm it, and nothing goes on by itself")
                .isNull();
        assertThat(DeadlinePolicy.doing(POLICY.confirm(told), definition, late)).isEqualTo(Doing.SILENCE);
    }

    @Test
    void aPeriodFromAnUncertainTextDoesNothingToAnybody() {
        DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 0);
        RunningDeadline deadline = POLICY.start("c", definition, new Length(5, null, true), MONDAY);
        assertThat(deadline.unconfirmed()).isTrue();
        assertThat(DeadlinePolicy.doing(deadline, definition, deadline.due().plusDays(1)))
                .isEqualTo(Doing.TELL_HEAD);
    }

    @Test
    void itRemindsThenTakesTheStepForSilence() {
        DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 2);
        RunningDeadline deadline = start(definition, 5, MONDAY);
        LocalDate due = LocalDate.of(2026, 3, 9);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(DeadlinePolicy.doing(deadline, definition, due.minusDays(3))).isEqualTo(Doing.NOTHING);
        assertThat(DeadlinePolicy.doing(deadline, definition, due.minusDays(2))).isEqualTo(Doing.REMIND);
        RunningDeadline reminded = DeadlinePolicy.done(deadline, Doing.REMIND, due.minusDays(2));
        assertThat(DeadlinePolicy.doing(reminded, definition, due))
                .as("a period ends at 24:00")
                .isEqualTo(Doing.NOTHING);
        assertThat(DeadlinePolicy.doing(reminded, definition, due.plusDays(1))).isEqualTo(Doing.SILENCE);
        RunningDeadline silent = DeadlinePolicy.done(reminded, Doing.SILENCE, due.plusDays(1));
        assertThat(DeadlinePolicy.doing(silent, definition, due.plusDays(30))).isEqualTo(Doing.NOTHING);
    }

    @Test
    void lateIsToldToTheHeadAndTheNextDayAboveAndThenNoMore() {
        DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 0, "escalate");
        RunningDeadline deadline = start(definition, 5, MONDAY);
        LocalDate late = deadline.due().plusDays(1);
        assertThat(DeadlinePolicy.doing(deadline, definition, late)).isEqualTo(Doing.TELL_HEAD);
        RunningDeadline head = DeadlinePolicy.done(deadline, Doing.TELL_HEAD, late);
        assertThat(head.state()).isEqualTo(State.OVERDUE);
        assertThat(DeadlinePolicy.doing(head, definition, late)).isEqualTo(Doing.NOTHING);
        assertThat(DeadlinePolicy.doing(head, definition, late.plusDays(1))).isEqualTo(Doing.TELL_ABOVE);
        assertThat(DeadlinePolicy.done(head, Doing.TELL_ABOVE, late.plusDays(1)).next())
                .isNull();
    }

    @Test
    void aDayThatWasAgreedIsTheLastDay() {
        LocalDate until = LocalDate.of(2026, 5, 2);
        RunningDeadline deadline =
                POLICY.start("c", definition(Unit.CALENDAR_DAYS, 0), new Length(0, until, false), MONDAY);
        assertThat(deadline.due()).isEqualTo(until);
    }

    @Test
    void anExtensionMakesItLongerByItsOwnPeriod() {
        DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 0);
        RunningDeadline deadline = start(definition, 15, MONDAY);
        RunningDeadline longer = POLICY.extend(deadline, definition, 15);
        assertThat(longer.due()).isEqualTo(start(definition, 30, MONDAY).due());
        assertThat(longer.extensions()).isEqualTo(1);
        RunningDeadline paused = POLICY.pause(deadline, MONDAY.plusDays(1));
        RunningDeadline later = POLICY.resume(POLICY.extend(paused, definition, 15), definition, MONDAY.plusDays(1));
        assertThat(later.due()).isEqualTo(longer.due());
    }

    @Test
    void howeverOftenItIsPausedTheDaysThatCountAreTheSame() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            DeadlineDefinition definition = definition(Unit.WORKING_DAYS, 0);
            LocalDate day = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(60));
            int days = 5 + random.nextInt(20);
            RunningDeadline deadline = start(definition, days, day);
            int counted = 0;
            for (int pauses = random.nextInt(4); pauses > 0; pauses--) {
                LocalDate stop = day.plusDays(random.nextInt(4));
                if (stop.isAfter(deadline.due())) {
                    break;
                }
                counted += slowly(day, stop);
                deadline = POLICY.pause(deadline, stop);
                assertThat(deadline.due()).isNull();
                day = stop.plusDays(random.nextInt(20));
                deadline = POLICY.resume(deadline, definition, day);
            }
            assertThat(counted + slowly(day, deadline.due()))
                    .as("seed %d", seed)
                    .isEqualTo(days);
        }
    }

    /** Working days after the one up to and with the other, one by one. */
    private static int slowly(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += CALENDAR.isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    private static RunningDeadline start(DeadlineDefinition definition, int length, LocalDate day) {
        return POLICY.start("c", definition, new Length(length, null, false), day);
    }

    private static DeadlineDefinition definition(Unit unit, int remind) {
        return definition(unit, remind, "silent");
    }

    private static DeadlineDefinition definition(Unit unit, int remind, String silence) {
        return new DeadlineDefinition(
                new Label("期限", "Clock"),
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
}
