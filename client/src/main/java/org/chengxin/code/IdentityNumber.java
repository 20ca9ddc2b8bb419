package org.chengxin.code;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 居民身份证号: area, birth date, sequence and check symbol of a natural person (GB 11643-1999). {@link #toString} is
 * masked, so that no log or message shows a number; only {@link #value()} gives it, for encryption and blind index.
 */
public record IdentityNumber(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_SYMBOLS = "10X98765432";
    private static final int BODY = WEIGHTS.length;

    public IdentityNumber {
        if (value.length() != BODY + 1) {
            throw new InvalidValueException("code.length", "18 symbols");
        }
        if (checkSymbol(value.substring(0, BODY)) != value.charAt(BODY)) {
            throw new InvalidValueException("code.check-digit", "the check symbol of GB 11643");
        }
        birthDate(value);
    }

    /** Reads a number whose birth date is not after {@code today}. */
    public static IdentityNumber parse(String text, LocalDate today) {
        IdentityNumber number = new IdentityNumber(Spelling.withoutBlanks(text));
        if (number.birthDate().isAfter(today)) {
            throw new InvalidValueException("identity.date", "a birth date not in the future");
        }
        return number;
    }

    public static Optional<IdentityNumber> tryParse(String text, LocalDate today) {
        return InvalidValueException.attempt(() -> parse(text, today));
    }

    /** The check symbol that belongs behind 17 digits. */
    public static char checkSymbol(String body) {
        if (body.length() != BODY) {
            throw new InvalidValueException("code.length", "17 digits before the check symbol");
        }
        if (!Spelling.isDigits(body)) {
            throw new InvalidValueException("code.alphabet", "17 digits, then a digit or X");
        }
        int sum = 0;
        for (int i = 0; i < BODY; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_SYMBOLS.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    /** Three leading and two trailing symbols; birth date and sequence never show. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(13) + value.substring(16);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate birthDate(String value) {
        try {
            return LocalDate.of(
                    Integer.parseInt(value.substring(6, 10)),
                    Integer.parseInt(value.substring(10, 12)),
                    Integer.parseInt(value.substring(12, 14)));
        } catch (DateTimeException impossible) {
            throw new InvalidValueException("identity.date", "a birth date of the calendar");
        }
    }
}
