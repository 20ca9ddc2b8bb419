package org.chengxin.evidencelog.witness;

import java.io.IOException;
import java.net.URI;

/** How requests reach a witness; an installation puts its own outbound client here. */
@FunctionalInterface
public interface WitnessTransport {
    /** What came back; nothing of it is believed. */
    record Reply(int status, String contentType, byte[] body) {
        public Reply {
            body = body.clone();
        }

        @Override
        public byte[] body() {
            return body.clone();
        }
    }

    /**
     * Sends {@code body} and returns whatever status came back. Should give up when its thread is interrupted, follow no
     * redirect, and read no endless answer.
     *
     * @throws IOException if no answer came
     */
    Reply post(URI address, byte[] body) throws IOException;

    /** The JDK's client. */
    static WitnessTransport http() {
        return new HttpExchanges()::post;
    }
}
