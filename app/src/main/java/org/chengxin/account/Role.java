package org.chengxin.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do; deny by default, so each page and call names the roles that it serves. */
public enum Role {
    OFFICER,
    PLATFORM_OPERATOR,
    LOGISTICS_OPERATOR,
    MERCHANT,
    AGENCY,
    ASSOCIATION,
    CITIZEN,
    AUDITOR,
    ADMINISTRATOR;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
