package org.chengxin.matter.state;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.DeadlineDefinition.Unit;
import org.chengxin.rule.calendar.DueDate;
import org.chengxin.rule.calendar.LastDay;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Applies 民法典 201–203 to clocks: the first day does not count, a pause stops the count, a last day off moves behind the
 * holiday, and a date beyond the loaded calendar is provisional.
 */
public final class DeadlinePolicy {

    private final WorkingDayCalendar calendar;

    public DeadlinePolicy(WorkingDayCalendar calendar) {
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

    public RunningDeadline start(String name, DeadlineDefinition definition, Length length, LocalDate day) {
        RunningDeadline started = new RunningDeadline(
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
    public RunningDeadline recount(RunningDeadline deadline, DeadlineDefinition definition) {
        DueDate due = due(deadline, definition.lastDay());
        RunningDeadline counted = deadline.ending(due.date(), due.provisional());
        return counted.equals(deadline) ? deadline : scheduled(counted, definition);
    }

    private DueDate due(RunningDeadline deadline, LastDay lastDay) {
        return switch (deadline.unit()) {
            case WORKING_DAYS -> calendar.plusWorkingDays(deadline.base(), deadline.left());
            case CALENDAR_DAYS -> calendar.plusCalendarDays(deadline.base(), deadline.left(), lastDay);
            case MONTHS -> calendar.plusMonths(deadline.base(), deadline.left(), lastDay);
        };
    }

    /** The day of the pause counts as used. A clock that has run out stays so. */
    public RunningDeadline pause(RunningDeadline deadline, LocalDate day) {
        if (deadline.state() != State.RUNNING) {
            return deadline;
        }
        LocalDate due = Objects.requireNonNull(deadline.due());
        int left = due.isBefore(day)
                ? 0
                : deadline.unit() == Unit.WORKING_DAYS
                        ? calendar.workingDaysBetween(day, due)
                        : (int) ChronoUnit.DAYS.between(day, due);
        Unit unit = deadline.unit() == Unit.WORKING_DAYS ? Unit.WORKING_DAYS : Unit.CALENDAR_DAYS;
        return undated(deadline.counted(day, left, unit), State.PAUSED);
    }

    public RunningDeadline resume(RunningDeadline deadline, DeadlineDefinition definition, LocalDate day) {
        return recount(undated(deadline.counted(day, deadline.left(), deadline.unit()), State.RUNNING), definition);
    }

    private static RunningDeadline undated(RunningDeadline deadline, State state) {
        return deadline.ending(null, false)
                .settled(false, deadline.extensions())
                .with(state, null, 0);
    }

    /** Extends by a period of the same unit; counted from the last day if a pause has changed the unit. */
    public RunningDeadline extend(RunningDeadline deadline, DeadlineDefinition definition, int by) {
        int left = deadline.left() + by;
        Unit unit = deadline.unit();
        LocalDate base = deadline.base();
        if (definition.unit() != unit && deadline.due() != null) {
            unit = definition.unit();
            base = deadline.due();
            left = by;
        }
        RunningDeadline longer = deadline.counted(base, left, unit)
                .settled(false, deadline.extensions() + 1)
                .with(deadline.state() == State.OVERDUE ? State.RUNNING : deadline.state(), deadline.next(), 0);
        return longer.state() == State.PAUSED ? longer : recount(longer, definition);
    }

    public RunningDeadline confirm(RunningDeadline deadline) {
        RunningDeadline sure = deadline.settled(true, deadline.extensions());
        return sure.due() == null
                ? sure.with(sure.state(), sure.next(), 1)
                : sure.with(State.RUNNING, sure.due().plusDays(1), 1);
    }

    private static RunningDeadline scheduled(RunningDeadline deadline, DeadlineDefinition definition) {
        LocalDate due = Objects.requireNonNull(deadline.due());
        return definition.remind() > 0
                ? deadline.with(deadline.state(), due.minusDays(definition.remind()), 0)
                : deadline.with(deadline.state(), due.plusDays(1), 1);
    }

    /** The action due on that day; a period ends at 24:00 of its last day. */
    public static Doing doing(RunningDeadline deadline, DeadlineDefinition definition, LocalDate today) {
        LocalDate due = deadline.due();
        if (deadline.next() == null || deadline.next().isAfter(today) || due == null) {
            return Doing.NOTHING;
        }
        if (deadline.told() >= 2) {
            return Doing.TELL_ABOVE;
        }
        if (!today.isAfter(due)) {
            return Doing.REMIND;
        }
        // on a provisional or unconfirmed date no step is taken; the head is notified instead
        return deadline.held() || definition.onExpiry().equals("escalate") ? Doing.TELL_HEAD : Doing.SILENCE;
    }

    /** State after the action. */
    public static RunningDeadline done(RunningDeadline deadline, Doing doing, LocalDate today) {
        LocalDate due = Objects.requireNonNull(deadline.due());
        return switch (doing) {
            case NOTHING -> deadline;
            case REMIND -> deadline.with(deadline.state(), due.plusDays(1), 1);
            case SILENCE -> deadline.with(State.OVERDUE, null, 2);
            case TELL_HEAD -> deadline.with(State.OVERDUE, deadline.held() ? null : today.plusDays(1), 2);
            case TELL_ABOVE -> deadline.with(State.OVERDUE, null, 3);
        };
    }
}
