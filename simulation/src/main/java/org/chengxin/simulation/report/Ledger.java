package org.chengxin.simulation.report;

/** A numbered sequence of things, each reported by one report or several. */
public interface Ledger {

    /** Number of things. */
    int size();

    /** Reports the thing of a number, from 0; the same at each call. */
    void report(int number, Outbox outbox);
}
