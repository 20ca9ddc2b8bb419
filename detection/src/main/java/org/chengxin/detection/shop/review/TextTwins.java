package org.chengxin.detection.shop.review;

import java.util.List;
import java.util.Locale;
import org.chengxin.detection.text.NearDuplicates;

/** Reviews whose letters are the same or nearly, however they are written and set off. */
public final class TextTwins {

    private static final double ALIKE = 0.8;

    private TextTwins() {}

    static NearDuplicates among(List<String> texts) {
        return NearDuplicates.among(texts.stream().map(TextTwins::plain).toList(), ALIKE);
    }

    /** Letters and digits alone, in lower case. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
