package org.chengxin.account.credential;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Rules for account and display names against impersonation: no invisible characters, no bidirectional controls, no look-alike
 * letters of other scripts.
 */
public final class AccountNamePolicy {

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9][\\p{IsHan}A-Za-z0-9._@-]{0,79}");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\u115f\u1160\u2800\u3164\uffa0]");
    private static final Pattern FOREIGN = Pattern.compile("[\\p{L}&&[^\\p{IsHan}\\p{IsLatin}]]");

    private AccountNamePolicy() {}

    /** Sign-in name: Chinese characters, plain Latin letters, digits, dot, hyphen, underline, at. */
    public static boolean acceptsName(String name) {
        return NAME.matcher(name).matches() && Normalizer.isNormalized(name, Normalizer.Form.NFKC);
    }

    /**
     * Display name of a person or organisation: Chinese and Latin letters, with any other visible characters that are no
     * letters.
     */
    public static boolean acceptsShown(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && !UNSEEN.matcher(text).find()
                && !FOREIGN.matcher(text).find();
    }
}
