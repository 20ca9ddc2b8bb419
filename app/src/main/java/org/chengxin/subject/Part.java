package org.chengxin.subject;

import java.util.Locale;

/** The part that a subject plays; one firm may play several. */
public enum Part {
    PLATFORM,
    MERCHANT,
    LOGISTICS_FIRM,
    COURIER,
    SUPPLIER,
    PAYMENT_INSTITUTION,
    AGENCY,
    ASSOCIATION,
    RIGHT_HOLDER,
    DEPARTMENT,
    PRACTITIONER,
    PARTY,
    REPORTER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
