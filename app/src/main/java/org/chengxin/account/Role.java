package org.chengxin.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Role of a person. Deny by default: each page and call lists its roles. The last three are the 三员 of GB/T 22239-2019; no
 * person has two of them.
 */
public enum Role {
    OFFICER,
    PLATFORM_OPERATOR,
    LOGISTICS_OPERATOR,
    MERCHANT,
    AGENCY,
    ASSOCIATION,
    CITIZEN,
    /** 审计管理员: reads the access log and changes nothing. */
    AUDITOR,
    /** 系统管理员: keeps organisations and accounts. */
    ADMINISTRATOR,
    /** 安全管理员: gives posts, certificates and tokens, ends sessions and takes a lost second factor away. */
    SECURITY_ADMINISTRATOR;

    /** Whether the role may hold a post in an office and a certificate (执法证). */
    public boolean holdsPosts() {
        return this == OFFICER;
    }

    /** Whether the role acts for the person itself, who then may have a verified identity. */
    public boolean actsForItself() {
        return this == CITIZEN;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
