package org.chengxin.subject;

import java.util.Locale;
import org.chengxin.code.SocialCreditCode;

/** What a subject is in law. */
public enum Nature {
    ENTERPRISE,
    INDIVIDUAL_BUSINESS,
    COOPERATIVE,
    NATURAL_PERSON,
    ORGANISATION,
    /** Only referred to so far. */
    UNKNOWN;

    /** Natural persons' files are not published (浙江省公共信用信息管理条例 art. 15); the unknown may be one. */
    public boolean published() {
        return this != NATURAL_PERSON && this != UNKNOWN;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the department and category of a code tell it (GB 32100, table 2). */
    public static Nature of(SocialCreditCode code) {
        return switch (code.kind()) {
            case "91" -> ENTERPRISE;
            case "92" -> INDIVIDUAL_BUSINESS;
            case "93" -> COOPERATIVE;
            default -> ORGANISATION;
        };
    }

    /** From the word of a report; {@code organisation} for a party of the 双公示 fields. */
    public static Nature of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
