package org.chengxin.simulation;

/** Hears how loading comes along. */
@FunctionalInterface
public interface LoadProgress {

    /** What is being loaded. */
    enum Phase {
        FACTS,
        TRADE
    }

    /**
     * After each batch.
     *
     * @param reports sent so far, of all phases
     * @param done things of this phase whose reports have been made, of so many
     */
    void at(Phase phase, long reports, int done, int of);
}
