package org.chengxin.subject.name;

import java.util.List;

/** Number of errors with which words are part of a name: edit distance to the nearest part (P. H. Sellers, 1980). */
public final class NameDistance {

    /** One error is allowed for so many characters. */
    private static final int PER_ERROR = 3;

    private NameDistance() {}

    /** Whether the words are part of the name but for a typing error or two. */
    public static boolean isNear(int errors, int length) {
        return errors <= Math.max(1, length / PER_ERROR) && errors < length - 1;
    }

    /** Insertions, deletions and replacements of elements. */
    public static int of(List<String> words, List<String> name) {
        int[] row = new int[name.size() + 1];
        for (int word = 1; word <= words.size(); word++) {
            int before = row[0];
            row[0] = word;
            for (int at = 1; at <= name.size(); at++) {
                int replaced = before + (words.get(word - 1).equals(name.get(at - 1)) ? 0 : 1);
                before = row[at];
                row[at] = Math.min(replaced, 1 + Math.min(row[at], row[at - 1]));
            }
        }
        int least = row[0];
        for (int each : row) {
            least = Math.min(least, each);
        }
        return least;
    }
}
