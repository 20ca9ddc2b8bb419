package org.chengxin.rule.proposal;

import java.time.LocalDate;

/** SPI: today, for the day on which proposals come into force and what lies ahead. */
public interface LegalDay {

    LocalDate today();

    /** The last day on which something may have happened. */
    default LocalDate latest() {
        return today();
    }
}
