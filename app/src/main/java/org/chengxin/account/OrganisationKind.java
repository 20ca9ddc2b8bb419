package org.chengxin.account;

/** What an organisation is in this work, which decides what it may report. */
public enum OrganisationKind {
    DEPARTMENT,
    PLATFORM,
    LOGISTICS,
    AGENCY,
    ASSOCIATION,
    MERCHANT,
    OPERATOR;

    /** The word of the API and of the message bundles. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
