package org.chengxin.simulation;

import org.jspecify.annotations.Nullable;

/** The city could not be loaded; the message says what stood in the way, and loading can be run again. */
public final class LoadingException extends Exception {

    private static final long serialVersionUID = 1L;

    public LoadingException(String message) {
        this(message, null);
    }

    public LoadingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
