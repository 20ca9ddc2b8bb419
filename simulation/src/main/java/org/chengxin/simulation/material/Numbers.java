package org.chengxin.simulation.material;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.chengxin.code.IdentityNumber;
import org.chengxin.code.OrganisationCode;
import org.chengxin.code.SocialCreditCode;

/** Synthetic numbers that pass every check and belong to nobody. */
public final class Numbers {

    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** No office has given out organisation codes that begin so; the standard's own example does. */
    private static final String BODY_START = "M0";

    /** 余杭市, abolished in 2001: no one born later was ever given a number in it. */
    private static final String RETIRED_AREA = "330184";

    private static final LocalDate BORN_FROM = LocalDate.of(2002, 1, 1);
    private static final int BORN_WITHIN_DAYS = 1800;

    private Numbers() {}

    /** A social credit code (GB 32100) of a registration type such as "91" at a division. */
    public static String socialCreditCode(Dice dice, String type, String division) {
        StringBuilder body = new StringBuilder(8).append(BODY_START);
        for (int i = 0; i < 6; i++) {
            body.append(CODE_ALPHABET.charAt(dice.below(CODE_ALPHABET.length())));
        }
        String code = type + division + body + OrganisationCode.checkSymbol(body.toString());
        return code + SocialCreditCode.checkSymbol(code);
    }

    /** A resident identity number (GB 11643) of a retired area. */
    public static String identityNumber(Dice dice) {
        LocalDate born = BORN_FROM.plusDays(dice.below(BORN_WITHIN_DAYS));
        String body = RETIRED_AREA + born.format(DateTimeFormatter.BASIC_ISO_DATE) + padded(dice.between(1, 999), 3);
        return body + IdentityNumber.checkSymbol(body);
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
