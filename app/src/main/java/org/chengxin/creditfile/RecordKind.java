package org.chengxin.creditfile;

import java.util.Locale;

/** What a credit record records. */
public enum RecordKind {
    PERMIT,
    PENALTY,
    HONOUR,
    APPRAISAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
