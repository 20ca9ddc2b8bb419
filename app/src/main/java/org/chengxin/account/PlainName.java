package org.chengxin.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Name normalization for comparison: letters and digits only, half width, lower case. */
public final class PlainName {

    private static final int GRAMS = 80;

    private PlainName() {}

    /** Character bigrams, the unit of search in languages without spaces between words. */
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
