package org.chengxin.subject;

import java.util.Locale;

/** A role of a subject in e-commerce; one firm may have several. */
public enum Part {
    PLATFORM,
    MERCHANT,
    LOGISTICS_FIRM,
    COURIER,
    PARTY,
    REPORTER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
