package org.chengxin.client;

import org.jspecify.annotations.Nullable;

/** The server could not be reached or refused a whole request. Texts are Chinese first, English in brackets. */
public final class ClientException extends Exception {

    /** The status of an answer that never came. */
    public static final int UNREACHABLE = 0;

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ClientException(int status, String message, @Nullable Throwable cause) {
        this(status, "", message, cause);
    }

    ClientException(int status, String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.code = code;
    }

    /** HTTP status, or {@link #UNREACHABLE}. */
    public int status() {
        return status;
    }

    /** The code of the problem that the server named, {@code intake.signature.missing}; empty if it named none. */
    public String code() {
        return code;
    }
}
