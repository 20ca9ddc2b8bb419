package org.chengxin.subject.matching;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Normalised characters of names: simplified, half width, lower case; and look-alikes folded into one. */
final class Characters {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Map<Integer, Integer> KNOWN = new ConcurrentHashMap<>();
    private static final Map<Integer, Integer> FOLDED = folded(Table.words("lookalikes.txt"));

    private Characters() {}

    /** Letters, digits and round brackets. */
    static String simplified(String name) {
        StringBuilder simplified = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(each -> Character.isLetterOrDigit(each) || each == '(' || each == ')')
                .map(each -> Character.isIdeographic(each) ? KNOWN.computeIfAbsent(each, Characters::simplify) : each)
                .forEach(simplified::appendCodePoint);
        return simplified.toString();
    }

    /** With each look-alike replaced by the first of its group. */
    static String folded(String simplified) {
        StringBuilder folded = new StringBuilder();
        simplified.codePoints().map(each -> FOLDED.getOrDefault(each, each)).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int simplify(int character) {
        return SIMPLIFIED.transliterate(Character.toString(character)).codePointAt(0);
    }

    /** A character in several groups folds them into one. */
    private static Map<Integer, Integer> folded(List<String> groups) {
        Map<Integer, Integer> folded = new HashMap<>();
        for (String group : groups) {
            int[] members = group.codePoints().toArray();
            int first = folded.getOrDefault(members[0], members[0]);
            for (int member : members) {
                int before = folded.getOrDefault(member, member);
                folded.replaceAll((key, value) -> value == before ? first : value);
                folded.put(member, first);
            }
        }
        return Map.copyOf(folded);
    }
}
