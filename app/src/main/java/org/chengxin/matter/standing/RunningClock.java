package org.chengxin.matter.standing;

import java.time.LocalDate;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.definition.ClockDefinition.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A clock of one matter as it is kept.
 *
 * @param base the day from which {@code left} is counted; itself not counted
 * @param left days or months to go from there
 * @param due null while paused
 * @param unconfirmed its parameter's text is not confirmed
 * @param confirmed an officer confirmed the date
 * @param next the day on which something is to be done about it; null for never
 * @param told how far that went: 0 nothing, 1 reminded, 2 run out, 3 the office above told
 */
public record RunningClock(
        String clock,
        State state,
        LocalDate started,
        LocalDate base,
        int left,
        Unit unit,
        @Nullable LocalDate due,
        boolean provisional,
        boolean unconfirmed,
        boolean confirmed,
        int extensions,
        @Nullable LocalDate next,
        int told) {

    /** Whether nothing may rest on its date until an officer confirms it. */
    public boolean held() {
        return (provisional || unconfirmed) && !confirmed;
    }

    /** Whether an officer may confirm its date now. */
    public boolean waitsForOfficer() {
        return isActive() && state != State.PAUSED && held();
    }

    public boolean isActive() {
        return state != State.ENDED;
    }

    /** Counted from another day. */
    RunningClock counted(LocalDate from, int days, Unit in) {
        return new RunningClock(
                clock,
                state,
                started,
                from,
                days,
                in,
                due,
                provisional,
                unconfirmed,
                confirmed,
                extensions,
                next,
                told);
    }

    RunningClock ending(@Nullable LocalDate day, boolean mayMove) {
        return new RunningClock(
                clock, state, started, base, left, unit, day, mayMove, unconfirmed, confirmed, extensions, next, told);
    }

    /** @param sure whether an officer confirmed the date as it is now */
    RunningClock settled(boolean sure, int times) {
        return new RunningClock(
                clock, state, started, base, left, unit, due, provisional, unconfirmed, sure, times, next, told);
    }

    public RunningClock ended() {
        return with(State.ENDED, null, told);
    }

    public RunningClock with(State other, @Nullable LocalDate day, int step) {
        return new RunningClock(
                clock,
                other,
                started,
                base,
                left,
                unit,
                due,
                provisional,
                unconfirmed,
                confirmed,
                extensions,
                day,
                step);
    }
}
