package org.chengxin.simulation.material;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Synthetic numbers that pass every check and belong to nobody. */
public final class Numbers {

    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CODE_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    /** 余杭市, abolished in 2001: no one born later was ever given a number in it. */
    private static final String RETIRED_AREA = "330184";

    private static final LocalDate BORN_FROM = LocalDate.of(2002, 1, 1);
    private static final int BORN_WITHIN_DAYS = 1800;

    private Numbers() {}

    /** A social credit code (GB 32100) of a registration type such as "91" at a division; its body starts with M0. */
    public static String socialCreditCode(Dice dice, String type, String division) {
        StringBuilder code = new StringBuilder(18).append(type).append(division).append("M0");
        for (int i = 0; i < 6; i++) {
            code.append(CODE_ALPHABET.charAt(dice.below(CODE_ALPHABET.length())));
        }
        code.append(organisationCheck(code));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CODE_ALPHABET.indexOf(code.charAt(i)) * CODE_WEIGHTS[i];
        }
        return code.append(CODE_ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }

    /** The check character of the organisation code (GB 11714) at positions 9 to 16. */
    private static char organisationCheck(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    /** A resident identity number (GB 11643) of a retired area. */
    public static String identityNumber(Dice dice) {
        LocalDate born = BORN_FROM.plusDays(dice.below(BORN_WITHIN_DAYS));
        String body = RETIRED_AREA + born.format(DateTimeFormatter.BASIC_ISO_DATE) + padded(dice.between(1, 999), 3);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** A telephone number in a range that no carrier was given. */
    public static String phone(Dice dice) {
        return "124" + padded(dice.below(100_000_000), 8);
    }

    /** A number with leading zeros. */
    public static String padded(long value, int digits) {
        String text = Long.toString(value);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
