package org.chengxin.benchmarks;

import java.io.IOException;

/** A way to send the same rows to the server. */
interface Sending {

    /**
     * What was sent and taken.
     *
     * @param rate rows a second while reports were sent, without what comes before
     * @param processorSeconds of the sender
     */
    record Sent(double seconds, double rate, double processorSeconds) {}

    /** @throws IOException also if not every row was created */
    Sent send(String token) throws IOException, InterruptedException;
}
