package org.chengxin.account;

/** Kind of an organisation; decides which types it may report. */
public enum OrganisationKind {
    DEPARTMENT,
    PLATFORM,
    LOGISTICS,
    AGENCY,
    ASSOCIATION,
    MERCHANT,
    OPERATOR;

    /** Its key in the API and in message bundles. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
