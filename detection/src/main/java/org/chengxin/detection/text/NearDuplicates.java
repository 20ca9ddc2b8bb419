package org.chengxin.detection.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.detection.graph.DisjointSets;
import org.chengxin.detection.metrics.Hash;

/**
 * Texts that are the same or nearly: MinHash over runs of four characters (Broder, SEQUENCES, 1997), found by bands of
 * equal hashes and then compared hash by hash. Two texts of a group are joined by a chain of near ones. A band that very
 * many share is compared along the chain of its texts alone, so that a million equal texts cost a million comparisons.
 */
public final class NearDuplicates {

    /** Shorter texts (很好) are equal by chance. */
    public static final int SHORTEST = 20;

    private static final int RUN = 4;
    private static final int BANDS = 16;
    private static final int ROWS = 4;
    private static final int HASHES = BANDS * ROWS;
    private static final int COMPARED = 8;

    private final int[] group;
    private final int[] size;

    private NearDuplicates(int[] group, int[] size) {
        this.group = group;
        this.size = size;
    }

    /** @param likeness the estimated share of common runs from which two texts count as near, such as 0.7 */
    public static NearDuplicates among(List<String> texts, double likeness) {
        int count = texts.size();
        int[][] hashes = new int[count][];
        for (int text = 0; text < count; text++) {
            hashes[text] = hashes(Plain.codePoints(texts.get(text)));
        }
        DisjointSets sets = new DisjointSets(count);
        for (int band = 0; band < BANDS; band++) {
            joinBand(hashes, band, likeness, sets);
        }
        int[] size = new int[count];
        for (int text = 0; text < count; text++) {
            size[sets.root(text)]++;
        }
        int[] group = new int[count];
        Arrays.setAll(group, sets::root);
        return new NearDuplicates(group, size);
    }

    private static int[] hashes(int[] points) {
        if (points.length <= SHORTEST) {
            return new int[0];
        }
        int[] least = new int[HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int from = 0; from + RUN <= points.length; from++) {
            long run = Hash.of(points, from, from + RUN);
            for (int each = 0; each < HASHES; each++) {
                int hash = (int) (Hash.mix(run + each * 0x9E3779B97F4A7C15L) >>> 33);
                least[each] = Math.min(least[each], hash);
            }
        }
        return least;
    }

    private static void joinBand(int[][] hashes, int band, double likeness, DisjointSets sets) {
        Map<Long, int[]> seen = new HashMap<>();
        for (int text = 0; text < hashes.length; text++) {
            if (hashes[text].length == 0) {
                continue;
            }
            // The first texts of a band and the last ones: near enough to one of them, and it belongs to their group.
            int[] known = seen.computeIfAbsent(key(hashes[text], band), key -> new int[COMPARED + 1]);
            int before = known[COMPARED];
            for (int each = 0; each < Math.min(before, COMPARED); each++) {
                join(hashes, known[each], text, likeness, sets);
            }
            int place = before < COMPARED ? before : COMPARED / 2 + before % (COMPARED / 2);
            known[place] = text;
            known[COMPARED] = before + 1;
        }
    }

    private static void join(int[][] hashes, int one, int other, double likeness, DisjointSets sets) {
        if (sets.root(one) != sets.root(other) && likeness(hashes[one], hashes[other]) >= likeness) {
            sets.join(one, other);
        }
    }

    private static long key(int[] hashes, int band) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
            key = Hash.mix(key * 31 + hashes[band * ROWS + row]);
        }
        return key;
    }

    private static double likeness(int[] one, int[] other) {
        int equal = 0;
        for (int each = 0; each < HASHES; each++) {
            equal += one[each] == other[each] ? 1 : 0;
        }
        return (double) equal / HASHES;
    }

    /** The group of a text, which is the place of its first one; short texts are alone. */
    public int group(int text) {
        return group[text];
    }

    /** Size of the text's group, itself included. */
    public int size(int text) {
        return size[group[text]];
    }
}
