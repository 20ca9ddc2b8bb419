package org.chengxin.document.paper;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Verification code of a paper: 80 random bits, without look-alike characters. */
final class VerificationCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCode() {}

    static String next() {
        StringBuilder code = new StringBuilder();
        for (int index = 0; index < LENGTH; index++) {
            code.append(index > 0 && index % 4 == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** Normal form of typed input; empty if invalid. */
    static Optional<String> read(String typed) {
        if (typed.length() > 64) {
            return Optional.empty();
        }
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return letters.length() == LENGTH && letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                ? Optional.of(letters.replaceAll("(.{4})(?!$)", "$1-"))
                : Optional.empty();
    }
}
