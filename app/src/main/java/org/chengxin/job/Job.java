package org.chengxin.job;

import java.time.Duration;

/**
 * A periodic job, run by one instance at a time; a component of the module that owns the work. A run may be broken off
 * anywhere and restarted by another instance: its database changes happen once, since a transaction that has lost its lease
 * rolls back; outside effects may be repeated.
 */
public interface Job {

    /** A stable name; {@code job.name.NAME} is its text in both languages. */
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
