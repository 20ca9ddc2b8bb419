package org.chengxin.creditfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Public visibility of a record.
 *
 * @param until last day; null if it ends with the thing itself
 * @param reason text key under {@code creditfile.disclosure}
 */
public record Disclosure(State state, @Nullable LocalDate until, String reason) {

    static final String WITHDRAWN = "withdrawn";
    static final String RULING = "ruling";

    /** States of disclosure 公示. */
    public enum State {
        DISCLOSED,
        /** It would be public, and waits for a person who looks at its text. */
        HELD,
        WITHHELD,
        ENDED
    }

    public boolean open() {
        return state == State.DISCLOSED;
    }

    /** Whether it is public, or would be but for its text: what is decided about the subject reckons with it all the same. */
    public boolean stands() {
        return open() || state == State.HELD;
    }

    /** Whether the record itself has ended, by a decision or by the word of its source, and not its publication alone. */
    public boolean recordEnded() {
        return state == State.ENDED && (reason.equals(WITHDRAWN) || reason.equals(RULING));
    }

    /** Whether it is not public and has not ended. */
    public boolean hidden() {
        return state == State.HELD || state == State.WITHHELD;
    }
}
