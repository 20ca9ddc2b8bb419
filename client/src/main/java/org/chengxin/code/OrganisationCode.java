package org.chengxin.code;

import java.util.Optional;

/**
 * 组织机构代码: eight symbols of 0-9 A-Z and a check symbol (GB 11714-1997), held without the hyphen; it lives on as
 * symbols 9 to 17 of the {@link SocialCreditCode}.
 */
public record OrganisationCode(String value) {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public OrganisationCode {
        if (value.length() != WEIGHTS.length + 1) {
            throw new InvalidValueException("code.length", "nine symbols");
        }
        if (checkSymbol(value.substring(0, WEIGHTS.length)) != value.charAt(WEIGHTS.length)) {
            throw new InvalidValueException("code.check-digit", "the check symbol of GB 11714");
        }
    }

    /** Reads {@code D2143569-X} and {@code D2143569X}. */
    public static OrganisationCode parse(String text) {
        String spelling = Spelling.withoutBlanks(text);
        boolean hyphenated = spelling.length() == 10 && spelling.charAt(8) == '-';
        return new OrganisationCode(hyphenated ? spelling.substring(0, 8) + spelling.charAt(9) : spelling);
    }

    public static Optional<OrganisationCode> tryParse(String text) {
        return InvalidValueException.attempt(() -> parse(text));
    }

    /** The check symbol that belongs behind eight symbols. */
    public static char checkSymbol(String body) {
        if (body.length() != WEIGHTS.length) {
            throw new InvalidValueException("code.length", "eight symbols before the check symbol");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += valueOf(body.charAt(i)) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /** As printed on certificates: {@code D2143569-X}. */
    public String hyphenated() {
        return value.substring(0, 8) + "-" + value.charAt(8);
    }

    @Override
    public String toString() {
        return value;
    }

    private static int valueOf(char symbol) {
        if (symbol >= '0' && symbol <= '9') {
            return symbol - '0';
        }
        if (symbol >= 'A' && symbol <= 'Z') {
            return symbol - 'A' + 10;
        }
        throw new InvalidValueException("code.alphabet", "digits and letters A to Z");
    }
}
