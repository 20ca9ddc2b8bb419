package org.chengxin.simulation.population;

/** The legal form of an entity, with its words in the reports. */
public enum EntityKind {
    ENTERPRISE("enterprise", "91", "organisation"),
    INDIVIDUAL_BUSINESS("individual-business", "92", "individual-business"),
    COOPERATIVE("cooperative", "93", "organisation"),
    NATURAL_PERSON("natural-person", "", "natural-person");

    private final String word;
    private final String codeType;
    private final String party;

    EntityKind(String word, String codeType, String party) {
        this.word = word;
        this.codeType = codeType;
        this.party = party;
    }

    /** The kind of a merchant report. */
    public String word() {
        return word;
    }

    /** The kind of a party of a permit or penalty. */
    public String party() {
        return party;
    }

    String codeType() {
        return codeType;
    }
}
