package org.chengxin.creditfile;

import java.util.Locale;

/** What a credit record records. */
public enum RecordKind {
    PERMIT,
    PENALTY,
    HONOUR,
    APPRAISAL,
    /** What a competent authority found in a matter (主管部门认定). */
    DETERMINATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
