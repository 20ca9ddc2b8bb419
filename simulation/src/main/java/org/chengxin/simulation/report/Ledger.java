package org.chengxin.simulation.report;

/** A numbered sequence of things, each reported by one report or several. */
public interface Ledger {

    /** How many things there are. */
    int size();

    /** Reports the thing of a number, from 0; the same at each call. */
    void report(int number, Outbox outbox);
}
