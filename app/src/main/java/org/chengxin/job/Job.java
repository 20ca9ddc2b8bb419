package org.chengxin.job;

import java.time.Duration;

/**
 * A periodic job, run by one instance at a time; a component of the module that owns the work. A run may be broken off
 * anywhere and restarted by another instance: what it does in a transaction happens once, since the transaction of a run that
 * has lost its lease rolls back; what it does outside of one may be repeated.
 */
public interface Job {

    /** A word that never changes; {@code job.name.WORD} is its name in both languages. */
    String name();

    /** The pause between the end of one run and the start of the next. */
    Duration every();

    /** The timeout after which a run counts as hung, and another starts, here or on another instance. */
    default Duration atMost() {
        return Duration.ofMinutes(10);
    }

    /** @throws Exception if the run failed; it is retried with exponential back-off */
    void run() throws Exception;
}
