package org.chengxin.account;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it is compared: letters and digits only, half width, lower case. */
public final class PlainName {

    private PlainName() {}

    public static String of(String name) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
