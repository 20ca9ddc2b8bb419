package org.chengxin.matter.standing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.definition.ClockDefinition;
import org.chengxin.matter.definition.ClockDefinition.Unit;
import org.chengxin.rule.calendar.DueDate;
import org.chengxin.rule.calendar.LastDay;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Applies 民法典 201–203 to clocks: the first day does not count, a pause stops the count, a last day off moves behind the
 * holiday, and a date beyond the loaded calendar is provisional.
 */
public final class ClockPolicy {

    private final WorkingDayCalendar calendar;

    public ClockPolicy(WorkingDayCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Length of a period, or an agreed day.
     *
     * @param until null for a counted period
     * @param unconfirmed whether the source of the length is unverified
     */
    public record Length(int days, @Nullable LocalDate until, boolean unconfirmed) {}

    /** Action due today for a clock. */
    public enum Doing {
        NOTHING,
        /** Remind those who have to act. */
        REMIND,
        /** Run out: take the step for silence. */
        SILENCE,
        /** Run out: notify the head of the office. */
        TELL_HEAD,
        /** Ran out before: notify the office above. */
        TELL_ABOVE
    }

    public RunningClock start(String name, ClockDefinition definition, Length length, LocalDate day) {
        RunningClock started = new RunningClock(
                name,
                State.RUNNING,
                day,
                day,
                length.days(),
                definition.unit(),
                null,
                false,
                length.unconfirmed(),
                false,
                0,
                null,
                0);
        LocalDate until = length.until();
        return until == null
                ? recount(started, definition)
                : scheduled(started.counted(until, 0, Unit.CALENDAR_DAYS).ending(until, false), definition);
    }

    /** Recomputes after a change of calendar or length; an officer's confirmation stays. */
    public RunningClock recount(RunningClock clock, ClockDefinition definition) {
        DueDate due = due(clock, definition.lastDay());
        RunningClock counted = clock.ending(due.date(), due.provisional());
        return counted.equals(clock) ? clock : scheduled(counted, definition);
    }

    private DueDate due(RunningClock clock, LastDay lastDay) {
        return switch (clock.unit()) {
            case WORKING_DAYS -> calendar.plusWorkingDays(clock.base(), clock.left());
            case CALENDAR_DAYS -> calendar.plusCalendarDays(clock.base(), clock.left(), lastDay);
            case MONTHS -> calendar.plusMonths(clock.base(), clock.left(), lastDay);
        };
    }

    /** The day of the pause counts as used. A clock that has run out stays so. */
    public RunningClock pause(RunningClock clock, LocalDate day) {
        if (clock.state() != State.RUNNING) {
            return clock;
        }
        LocalDate due = Objects.requireNonNull(clock.due());
        int left = due.isBefore(day)
                ? 0
                : clock.unit() == Unit.WORKING_DAYS
                        ? calendar.workingDaysBetween(day, due)
                        : (int) ChronoUnit.DAYS.between(day, due);
        Unit unit = clock.unit() == Unit.WORKING_DAYS ? Unit.WORKING_DAYS : Unit.CALENDAR_DAYS;
        return undated(clock.counted(day, left, unit), State.PAUSED);
    }

    public RunningClock resume(RunningClock clock, ClockDefinition definition, LocalDate day) {
        return recount(undated(clock.counted(day, clock.left(), clock.unit()), State.RUNNING), definition);
    }

    private static RunningClock undated(RunningClock clock, State state) {
        return clock.ending(null, false).settled(false, clock.extensions()).with(state, null, 0);
    }

    /** Extends by a period of the same unit; counted from the last day if a pause has changed the unit. */
    public RunningClock extend(RunningClock clock, ClockDefinition definition, int by) {
        int left = clock.left() + by;
        Unit unit = clock.unit();
        LocalDate base = clock.base();
        if (definition.unit() != unit && clock.due() != null) {
            unit = definition.unit();
            base = clock.due();
            left = by;
        }
        RunningClock longer = clock.counted(base, left, unit)
                .settled(false, clock.extensions() + 1)
                .with(clock.state() == State.OVERDUE ? State.RUNNING : clock.state(), clock.next(), 0);
        return longer.state() == State.PAUSED ? longer : recount(longer, definition);
    }

    public RunningClock confirm(RunningClock clock) {
        RunningClock sure = clock.settled(true, clock.extensions());
        return sure.due() == null
                ? sure.with(sure.state(), sure.next(), 1)
                : sure.with(State.RUNNING, sure.due().plusDays(1), 1);
    }

    private static RunningClock scheduled(RunningClock clock, ClockDefinition definition) {
        LocalDate due = Objects.requireNonNull(clock.due());
        return definition.remind() > 0
                ? clock.with(clock.state(), due.minusDays(definition.remind()), 0)
                : clock.with(clock.state(), due.plusDays(1), 1);
    }

    /** The action due on that day; a period ends at 24:00 of its last day. */
    public static Doing doing(RunningClock clock, ClockDefinition definition, LocalDate today) {
        LocalDate due = clock.due();
        if (clock.next() == null || clock.next().isAfter(today) || due == null) {
            return Doing.NOTHING;
        }
        if (clock.told() >= 2) {
            return Doing.TELL_ABOVE;
        }
        if (!today.isAfter(due)) {
            return Doing.REMIND;
        }
        // on a provisional or unconfirmed date no step is taken; the head is notified instead
        return clock.held() || definition.silence().equals("escalate") ? Doing.TELL_HEAD : Doing.SILENCE;
    }

    /** State after the action. */
    public static RunningClock done(RunningClock clock, Doing doing, LocalDate today) {
        LocalDate due = Objects.requireNonNull(clock.due());
        return switch (doing) {
            case NOTHING -> clock;
            case REMIND -> clock.with(clock.state(), due.plusDays(1), 1);
            case SILENCE -> clock.with(State.OVERDUE, null, 2);
            case TELL_HEAD -> clock.with(State.OVERDUE, clock.held() ? null : today.plusDays(1), 2);
            case TELL_ABOVE -> clock.with(State.OVERDUE, null, 3);
        };
    }
}
