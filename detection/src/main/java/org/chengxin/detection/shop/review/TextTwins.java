package org.chengxin.detection.shop.review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Texts that are the same or nearly: MinHash signatures of their four-letter pieces (A. Broder, "On the resemblance and
 * containment of documents", 1997), those alike in one of sixteen bands compared, alike from four fifths on.
 *
 * <p>Invariant: the group of a text is the lowest number of a text it is linked with; texts of twenty letters or less
 * are alone. Work is linear: within a band each text is compared with the first of its bucket and the one before it.
 */
final class TextTwins {

    static final int SHORTEST = 20;

    private static final int PIECE = 4;
    private static final int LONGEST = 2_000;
    private static final int BANDS = 16;
    private static final int ROWS = 4;
    private static final double ALIKE = 0.8;

    private final int[] parent;
    private final int[][] signatures;

    TextTwins(List<String> texts) {
        parent = new int[texts.size()];
        signatures = new int[texts.size()][];
        Arrays.setAll(parent, each -> each);
        for (int text = 0; text < parent.length; text++) {
            String plain = plain(texts.get(text));
            signatures[text] = plain.length() > SHORTEST ? signature(plain) : new int[0];
        }
        for (int band = 0; band < BANDS; band++) {
            link(band);
        }
    }

    /** Letters and digits alone, in lower case. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int[] signature(String plain) {
        int[] least = new int[BANDS * ROWS];
        Arrays.fill(least, Integer.MAX_VALUE);
        int length = Math.min(LONGEST, plain.length());
        for (int at = 0; at + PIECE <= length; at++) {
            long piece = 0;
            for (int letter = at; letter < at + PIECE; letter++) {
                piece = piece << 16 | plain.charAt(letter);
            }
            for (int each = 0; each < least.length; each++) {
                least[each] = Math.min(least[each], mixed(piece, each));
            }
        }
        return least;
    }

    private static int mixed(long piece, int salt) {
        long value = (piece + salt * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        value = (value ^ value >>> 31) * 0x94D049BB133111EBL;
        return (int) (value >>> 32);
    }

    private void link(int band) {
        Map<Long, int[]> buckets = new HashMap<>();
        for (int text = 0; text < signatures.length; text++) {
            if (signatures[text].length > 0) {
                long key = 17;
                for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
                    key = key * 0x100000001B3L ^ signatures[text][row];
                }
                int[] seen = buckets.get(key);
                if (seen == null) {
                    buckets.put(key, new int[] {text, text});
                } else {
                    compare(seen[0], text);
                    compare(seen[1], text);
                    seen[1] = text;
                }
            }
        }
    }

    private void compare(int one, int other) {
        int same = 0;
        for (int each = 0; each < BANDS * ROWS; each++) {
            same += signatures[one][each] == signatures[other][each] ? 1 : 0;
        }
        if (same >= ALIKE * BANDS * ROWS) {
            int first = group(one);
            int second = group(other);
            parent[Math.max(first, second)] = Math.min(first, second);
        }
    }

    int group(int text) {
        int at = text;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
