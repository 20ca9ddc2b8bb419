package org.chengxin.evidencelog.note;

import static java.util.Objects.requireNonNull;

/** A key file did not open; {@link #reason()} says why. Neither the message nor a cause holds anything secret. */
public final class KeyProtectionException extends Exception {
    private static final long serialVersionUID = 1;

    /** Why a key file does not open. */
    public enum Reason {
        /** The bytes do not begin like a key file: perhaps the secret itself, unprotected. */
        NOT_PROTECTED,
        /** A version, a derivation or a cost that this program refuses to compute. */
        UNSUPPORTED,
        /** The checksum of the file does not hold: it was cut short or altered by accident. */
        DAMAGED,
        /** The file is whole and does not open: another passphrase or key, or altered by somebody who knew how. */
        WRONG_SECRET
    }

    private final Reason reason;

    KeyProtectionException(Reason reason, String message) {
        super(message);
        this.reason = requireNonNull(reason, "reason is null");
    }

    public Reason reason() {
        return reason;
    }
}
