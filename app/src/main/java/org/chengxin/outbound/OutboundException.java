package org.chengxin.outbound;

import java.io.IOException;

/** A call that was refused or failed; names the server, never path, query, headers or content, which may hold secrets. */
public final class OutboundException extends IOException {

    private final boolean refused;

    OutboundException(String message, boolean refused) {
        super(message);
        this.refused = refused;
    }

    /** Whether we did not call at all, so that trying again is of no use. */
    public boolean isRefused() {
        return refused;
    }
}
