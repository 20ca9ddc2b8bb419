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

    /** States of disclosure 公示. */
    public enum State {
        DISCLOSED,
        WITHHELD,
        ENDED
    }

    public boolean open() {
        return state == State.DISCLOSED;
    }
}
