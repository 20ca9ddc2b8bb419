package org.chengxin.job;

import java.time.Duration;

/**
 * Work that is done regularly, by one of the instances at a time; a component of the module whose work it is. It may be
 * broken off anywhere and begun anew by another instance: what it does in a transaction it does once, since a transaction
 * of one that has lost its lease is rolled back; what it does outside of one it may do again.
 */
public interface Job {

    /** A word, the same for ever; {@code job.name.WORD} is its name in both languages. */
    String name();

    /** From the end of one run to the begin of the next. */
    Duration every();

    /** After so long a run is taken for hung, and another is begun, here or on another instance. */
    default Duration atMost() {
        return Duration.ofMinutes(10);
    }

    /** @throws Exception whatever kept it from being done; it is tried again soon, then at growing distances */
    void run() throws Exception;
}
