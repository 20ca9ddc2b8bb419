package org.chengxin.code;

import java.util.Optional;

/**
 * 营业执照注册号 of the time before the social credit code: authority (6), sequence (8) and a check digit (GS 15-2006,
 * ISO 7064 MOD 11,10). Numbers of 13 or 14 digits are older still and kept as they are.
 */
public record RegistrationNumber(String value) {

    /** What the first digit of the sequence says of the holder. */
    public enum Kind {
        DOMESTIC,
        FOREIGN_INVESTED,
        INDIVIDUAL,
        LEGACY
    }

    private static final int BODY = 14;

    public RegistrationNumber {
        if (value.length() < BODY - 1 || value.length() > BODY + 1) {
            throw new InvalidValueException("code.length", "15 digits, or 13 or 14 of a legacy number");
        }
        if (!Spelling.isDigits(value)) {
            throw new InvalidValueException("code.alphabet", "digits only");
        }
        if (value.length() > BODY && checkDigit(value.substring(0, BODY)) != value.charAt(BODY)) {
            throw new InvalidValueException("code.check-digit", "the check digit of ISO 7064 MOD 11,10");
        }
    }

    public static RegistrationNumber parse(String text) {
        return new RegistrationNumber(Spelling.withoutBlanks(text));
    }

    public static Optional<RegistrationNumber> tryParse(String text) {
        return InvalidValueException.attempt(() -> parse(text));
    }

    /** The check digit that belongs behind 14 digits. */
    public static char checkDigit(String body) {
        if (body.length() != BODY) {
            throw new InvalidValueException("code.length", "14 digits before the check digit");
        }
        if (!Spelling.isDigits(body)) {
            throw new InvalidValueException("code.alphabet", "digits only");
        }
        int product = 10;
        for (int i = 0; i < BODY; i++) {
            int sum = (product + body.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    public boolean isLegacy() {
        return value.length() <= BODY;
    }

    public Kind kind() {
        if (isLegacy()) {
            return Kind.LEGACY;
        }
        char first = value.charAt(6);
        return first <= '3' ? Kind.DOMESTIC : first <= '5' ? Kind.FOREIGN_INVESTED : Kind.INDIVIDUAL;
    }

    /** The division of the first registering authority; empty for legacy numbers. */
    public Optional<DivisionCode> authority() {
        return isLegacy() ? Optional.empty() : DivisionCode.tryParse(value.substring(0, 6));
    }

    @Override
    public String toString() {
        return value;
    }
}
