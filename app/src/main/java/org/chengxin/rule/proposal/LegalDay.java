package org.chengxin.rule.proposal;

import java.time.LocalDate;

/** SPI: today, for the day on which proposals come into force. */
public interface LegalDay {

    LocalDate today();
}
