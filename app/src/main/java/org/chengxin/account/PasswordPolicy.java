package org.chengxin.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a password must be, and when a door stays shut (GB/T 22239-2019 level 3: complexity and lock-out). */
final class PasswordPolicy {

    private static final int LENGTH = 12;
    private static final int KINDS = 3;
    private static final int FAILURES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);

    private PasswordPolicy() {}

    static boolean accepts(String password) {
        long kinds = 0;
        kinds += password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        kinds += password.chars().anyMatch(character -> !Character.isLetterOrDigit(character)) ? 1 : 0;
        return password.length() >= LENGTH && password.length() <= 200 && kinds >= KINDS;
    }

    /** Until when the account stays locked after this many failures in a row. */
    static @Nullable Instant lockedUntil(int failures, Instant now) {
        return failures >= FAILURES ? now.plus(LOCKED) : null;
    }
}
