package org.chengxin.subject;

import java.util.Locale;
import org.chengxin.code.SocialCreditCode;

/** The legal nature of a subject. */
public enum Nature {
    ENTERPRISE,
    INDIVIDUAL_BUSINESS,
    COOPERATIVE,
    NATURAL_PERSON,
    ORGANISATION,
    /** Not described by any report yet. */
    UNKNOWN;

    /** Natural persons' files are not published (浙江省公共信用信息管理条例 art. 15); one of unknown nature may be a natural person. */
    public boolean published() {
        return this != NATURAL_PERSON && this != UNKNOWN;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** From the department and category of a code (GB 32100, table 2). */
    public static Nature of(SocialCreditCode code) {
        return switch (code.kind()) {
            case "91" -> ENTERPRISE;
            case "92" -> INDIVIDUAL_BUSINESS;
            case "93" -> COOPERATIVE;
            default -> ORGANISATION;
        };
    }

    /** From a report's word; {@code organisation} for a party of the 双公示 fields. */
    public static Nature of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
