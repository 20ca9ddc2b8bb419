package org.chengxin.rule.proposal;

import java.time.LocalDate;

/** The day by which proposals come into force. */
public interface LegalDay {

    LocalDate today();
}
