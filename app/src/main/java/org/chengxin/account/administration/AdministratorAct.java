package org.chengxin.account.administration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Change of an administrator's account; needs two persons. */
public enum AdministratorAct {
    OPEN,
    DISABLE,
    ENABLE,
    RESET_PASSWORD,
    /** Removes a lost second factor. */
    RESET_FACTOR;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AdministratorAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    /** Whether it generates a one-time password. */
    boolean needsSecret() {
        return this == OPEN || this == RESET_PASSWORD;
    }
}
