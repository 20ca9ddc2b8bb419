package org.chengxin.evidencelog.file;

import java.io.IOException;

/** The log directory belongs to another writer that is still alive. */
public final class LogInUseException extends IOException {
    private static final long serialVersionUID = 1;

    LogInUseException(String message) {
        super(message);
    }
}
