package org.chengxin.detection.table;

import java.util.Locale;

/** The models and their versions; a version rises when the same input would give other results. */
public enum ModelVersion {
    /** Accounts that rate together. */
    RINGS("3"),
    /** Raters and those they rate. */
    TRUST("3"),
    /** Reviews by their text. */
    TEXT("2"),
    /** Accounts by what they do and whom they are joined with. */
    ACCOUNTS("2");

    private final String version;

    ModelVersion(String version) {
        this.version = version;
    }

    public String version() {
        return version;
    }

    /** Name in commands. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
