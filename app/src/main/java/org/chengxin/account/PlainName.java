package org.chengxin.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A name as it is compared: letters and digits only, half width, lower case. */
public final class PlainName {

    private static final int GRAMS = 80;

    private PlainName() {}

    /** The pairs of neighbouring characters, the unit of search where a language writes no spaces. */
    public static List<String> grams(String name) {
        int[] points = of(name).codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int index = 0; index + 1 < points.length && grams.size() < GRAMS; index++) {
            grams.add(new String(points, index, 2));
        }
        return new ArrayList<>(grams);
    }

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
