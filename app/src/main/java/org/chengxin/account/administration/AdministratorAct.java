package org.chengxin.account.administration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What two persons do to an administrator's account. */
public enum AdministratorAct {
    OPEN,
    DISABLE,
    ENABLE,
    RESET_PASSWORD,
    /** Takes a lost second factor away. */
    RESET_FACTOR;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AdministratorAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    /** Whether it comes with a one-time password. */
    boolean needsSecret() {
        return this == OPEN || this == RESET_PASSWORD;
    }
}
