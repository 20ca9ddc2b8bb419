package org.chengxin.evidencelog;

import static java.util.Objects.requireNonNull;

/** An append that cannot be carried out as asked; nothing of it was written. */
public final class AppendRefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** Why an append is refused. */
    public enum Reason {
        /** The index is beyond the next one: an earlier entry is missing. */
        GAP,
        /** The index is taken by other bytes. */
        CONFLICT,
        /** The entry has more bytes than an entry bundle can hold. */
        TOO_LARGE
    }

    private final Reason reason;

    AppendRefusedException(Reason reason, String message) {
        super(message);
        this.reason = requireNonNull(reason, "reason is null");
    }

    public Reason reason() {
        return reason;
    }
}
