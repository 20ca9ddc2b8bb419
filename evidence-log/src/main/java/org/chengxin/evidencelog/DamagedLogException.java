package org.chengxin.evidencelog;

import java.io.IOException;

/** The log's own files contradict each other or its signature; the message names the file and says what to do. */
public final class DamagedLogException extends IOException {
    private static final long serialVersionUID = 1;

    public DamagedLogException(String message) {
        super(message);
    }

    public DamagedLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
