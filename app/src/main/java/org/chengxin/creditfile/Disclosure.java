package org.chengxin.creditfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the public sees a record.
 *
 * @param until the last day; absent where it ends with the thing itself
 * @param reason text key under {@code creditfile.disclosure}
 */
public record Disclosure(State state, @Nullable LocalDate until, String reason) {

    /** The states of disclosure 公示. */
    public enum State {
        DISCLOSED,
        WITHHELD,
        ENDED
    }

    public boolean open() {
        return state == State.DISCLOSED;
    }
}
