package org.chengxin.simulation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** The check digits of the standards once more, written naively from their texts: an oracle for the generator. */
public final class CheckDigits {

    private static final String SOCIAL_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CheckDigits() {}

    /** GB 32100 with the GB 11714 code inside. */
    public static boolean isSocialCreditCode(String code) {
        if (!code.matches("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}")) {
            return false;
        }
        long sum = 0;
        for (int i = 1; i <= 17; i++) {
            long weight = java.math.BigInteger.valueOf(3)
                    .pow(i - 1)
                    .mod(java.math.BigInteger.valueOf(31))
                    .longValue();
            sum += weight * SOCIAL_ALPHABET.indexOf(code.charAt(i - 1));
        }
        int check = (int) ((31 - sum % 31) % 31);
        return SOCIAL_ALPHABET.charAt(check) == code.charAt(17) && isOrganisationCode(code.substring(8, 17));
    }

    /** GB 11714 without the hyphen. */
    static boolean isOrganisationCode(String code) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Integer.parseInt(code.substring(i, i + 1), 36) * weights[i];
        }
        int check = 11 - sum % 11;
        String expected = check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check);
        return code.endsWith(expected);
    }

    /** GB 11643 by ISO 7064 MOD 11-2: the weighted sum of all 18 places leaves 1. */
    public static boolean isIdentityNumber(String number, LocalDate today) {
        if (!number.matches("\\d{17}[0-9X]")) {
            return false;
        }
        long sum = 0;
        for (int i = 0; i < 18; i++) {
            long digit = number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0';
            sum += digit * (1L << (17 - i)) % 11;
        }
        return sum % 11 == 1 && wasBornBefore(number.substring(6, 14), today);
    }

    private static boolean wasBornBefore(String day, LocalDate today) {
        try {
            DateTimeFormatter strict = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
            return LocalDate.parse(day, strict).isBefore(today);
        } catch (DateTimeException impossible) {
            return false;
        }
    }
}
