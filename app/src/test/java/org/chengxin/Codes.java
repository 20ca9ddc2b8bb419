package org.chengxin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.chengxin.code.IdentityNumber;
import org.chengxin.code.OrganisationCode;
import org.chengxin.code.SocialCreditCode;

/** Made-up numbers whose check digits hold. */
public final class Codes {

    private Codes() {}

    /** A social credit code, the same for the same number. */
    public static String social(int number) {
        return social("330106", number);
    }

    /** As {@link #social(int)}, issued in another division. */
    public static String social(String division, int number) {
        String inner = "TT" + String.format("%06d", number);
        String body = "91" + division + inner + OrganisationCode.checkSymbol(inner);
        return body + SocialCreditCode.checkSymbol(body);
    }

    /** The code with another last symbol, so that its check fails. */
    public static String oddSocial(int number) {
        String regular = social(number);
        return regular.substring(0, 17) + (regular.charAt(17) == '0' ? '1' : '0');
    }

    /** An identity number, the same for the same number below 1,000. */
    public static String identity(int number) {
        String body = "330106" + LocalDate.of(1990, 1, 1).format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format("%03d", number);
        return body + IdentityNumber.checkSymbol(body);
    }
}
