package org.chengxin.simulation;

import java.util.List;

/** The call of the public API that takes reports; called by two threads at a time. */
public interface Reporting {

    /**
     * Sends up to 1,000 reports of one reporter and waits until they are stored.
     *
     * @throws LoadingException if the server could not be reached or refused the whole request
     */
    Receipt send(String token, List<SimulatedReport> batch) throws LoadingException, InterruptedException;

    /** Result of a batch; a report that was there already is no refusal. */
    record Receipt(int created, int duplicates, List<Refusal> refusals) {}

    /** A report that was rejected: its place in the batch, and why. */
    record Refusal(int index, String reason) {}
}
