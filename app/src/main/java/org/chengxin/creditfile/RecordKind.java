package org.chengxin.creditfile;

import java.util.Locale;

/** Kind of a credit record. */
public enum RecordKind {
    PERMIT,
    PENALTY,
    HONOUR,
    APPRAISAL,
    /** A competent authority's determination in a matter (主管部门认定). */
    DETERMINATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
