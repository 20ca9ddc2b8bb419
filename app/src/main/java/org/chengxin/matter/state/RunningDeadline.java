package org.chengxin.matter.state;

import java.time.LocalDate;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.definition.DeadlineDefinition.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a matter as stored, with the name of its definition.
 *
 * @param base day from which {@code left} is counted, exclusive
 * @param left days or months from there
 * @param due null while paused
 * @param unconfirmed whether its parameter's text is unconfirmed
 * @param confirmed whether an officer confirmed the date
 * @param next day of the next action; null for none
 * @param told progress: 0 nothing, 1 reminded, 2 run out, 3 office above notified
 */
public record RunningDeadline(
        String name,
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

    /** Whether no step may rest on its date until an officer confirms it. */
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

    /** A copy counted from another day. */
    RunningDeadline counted(LocalDate from, int days, Unit in) {
        return new RunningDeadline(
                name, state, started, from, days, in, due, provisional, unconfirmed, confirmed, extensions, next, told);
    }

    RunningDeadline ending(@Nullable LocalDate day, boolean mayMove) {
        return new RunningDeadline(
                name, state, started, base, left, unit, day, mayMove, unconfirmed, confirmed, extensions, next, told);
    }

    /** @param sure whether an officer confirmed the current date */
    RunningDeadline settled(boolean sure, int times) {
        return new RunningDeadline(
                name, state, started, base, left, unit, due, provisional, unconfirmed, sure, times, next, told);
    }

    public RunningDeadline ended() {
        return with(State.ENDED, null, told);
    }

    public RunningDeadline with(State other, @Nullable LocalDate day, int step) {
        return new RunningDeadline(
                name,
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
