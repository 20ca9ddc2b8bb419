package org.chengxin.detection.shop.order;

import java.util.Arrays;

/**
 * Counter of keys, an open-addressing table that grows up to a limit.
 *
 * <p>Invariant: at most two thirds of the places are taken; keys are not negative, and 0 is kept as any other by storing
 * keys plus one.
 */
final class LongCounts {

    private final int limit;
    private long[] keys = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    LongCounts(int limit) {
        this.limit = limit;
    }

    /** @return false where there is no more room for a new key */
    boolean add(long key) {
        int place = place(keys, key + 1);
        if (keys[place] == 0) {
            if (size == limit) {
                return false;
            }
            size++;
            if (size * 3L > keys.length * 2L) {
                grow();
                place = place(keys, key + 1);
            }
            keys[place] = key + 1;
        }
        counts[place]++;
        return true;
    }

    /** The keys that were counted at least so often, ascending. */
    long[] atLeast(int least) {
        long[] found = new long[size];
        int many = 0;
        for (int place = 0; place < keys.length; place++) {
            if (keys[place] != 0 && counts[place] >= least) {
                found[many++] = keys[place] - 1;
            }
        }
        long[] sorted = Arrays.copyOf(found, many);
        Arrays.sort(sorted);
        return sorted;
    }

    int count(long key) {
        return counts[place(keys, key + 1)];
    }

    private void grow() {
        long[] old = keys;
        int[] oldCounts = counts;
        keys = new long[old.length * 2];
        counts = new int[old.length * 2];
        for (int each = 0; each < old.length; each++) {
            if (old[each] != 0) {
                int place = place(keys, old[each]);
                keys[place] = old[each];
                counts[place] = oldCounts[each];
            }
        }
    }

    private static int place(long[] table, long stored) {
        long mixed = stored * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & (table.length - 1);
        while (table[place] != 0 && table[place] != stored) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}
