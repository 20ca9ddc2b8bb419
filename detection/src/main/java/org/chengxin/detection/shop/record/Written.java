package org.chengxin.detection.shop.record;

import java.util.Locale;

/** Normal form of names and numbers: how one is written does not make it another. */
public final class Written {

    private Written() {}

    /** Letters and digits alone, in capitals. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
