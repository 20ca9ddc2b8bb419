package org.chengxin.measure.execution;

import org.chengxin.matter.mark.Mark;
import org.chengxin.measure.execution.Execution.State;

/**
 * What steps of the case of an order mark. What an executor was asked and has not done is over with the measure or the letter; what it did,
 * if only once, is to be undone.
 */
public enum OrderMark implements Mark {
    OVERDUE(State.OVERDUE),
    RECEIVED(State.RECEIVED),
    DELAYED(State.RECEIVED),

    /** The measure goes on, and is to be carried out again. */
    RESUMED(State.RECEIVED),

    /** What was reported is not there, and is asked for again. */
    MISSING(State.RECEIVED),

    EXECUTED(State.EXECUTED),
    REFUSED(State.REFUSED),
    DECLINED(State.DECLINED),
    EXCUSED(State.EXCUSED),
    DISCONTINUED(State.DISCONTINUED),
    SUSPENDED(State.SUSPENDED),
    UNDOING(State.UNDOING),
    RESTORED(State.RESTORED),
    OVER(State.OVER);

    private final State state;

    OrderMark(State state) {
        this.state = state;
    }

    /** The state after the step. */
    State state() {
        return state;
    }
}
