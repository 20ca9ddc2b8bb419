package org.chengxin.detection.ring.stream;

/**
 * Counts of the accounts that lately rated both of two items, forgotten after a window without a further
 * one, in sets of four places where the oldest gives way, and twice as many places where too many give way before their
 * time. A pair is known by a hash of 32 bits: two in millions are taken for one, which costs a check and decides nothing.
 */
final class PairTable {

    private static final int WAYS = 4;
    private static final int SMALLEST = 1 << 10;
    private static final int TOLERATED = 64;

    private final int window;
    private final int most;
    private int[] hashes = new int[SMALLEST];
    private char[] days = new char[SMALLEST];
    private char[] counts = new char[SMALLEST];
    /** Number of evictions before their time since a day, of one window at most. */
    private int early;

    private int earlySince;

    /** @param most how many places there may be; rounded up to a power of two */
    PairTable(int most, int window) {
        this.window = window;
        this.most = Integer.highestOneBit(Math.max(SMALLEST, most) * 2 - 1);
    }

    /** Adds an account; returns the new count. */
    int add(int item, int other, int day) {
        int hash = hash(item, other);
        int place = place(hash, day);
        if (hashes[place] == hash && live(place, day)) {
            counts[place] = (char) Math.min(Character.MAX_VALUE, counts[place] + 1);
            days[place] = later(days[place], day);
            return counts[place];
        }
        if (live(place, day) && tooMany(day)) {
            grow(day);
            place = place(hash, day);
        }
        put(place, hash, (char) day, (char) 1);
        return 1;
    }

    private boolean tooMany(int day) {
        if (day - earlySince > window) {
            early = 0;
            earlySince = day;
        }
        return ++early > hashes.length / TOLERATED && hashes.length < most;
    }

    long bytes() {
        return 8L * hashes.length;
    }

    private static int hash(int item, int other) {
        long pair = (long) Math.min(item, other) << 32 | Math.max(item, other);
        long mixed = (pair ^ pair >>> 29) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32);
    }

    /** Slot of the pair, else a free slot, else the least recently met one. */
    private int place(int hash, int day) {
        int start = (hash & hashes.length / WAYS - 1) * WAYS;
        int oldest = start;
        for (int place = start; place < start + WAYS; place++) {
            if (hashes[place] == hash && live(place, day)) {
                return place;
            }
            if (age(place, day) > age(oldest, day)) {
                oldest = place;
            }
        }
        return oldest;
    }

    private void grow(int day) {
        int[] oldHashes = hashes;
        char[] oldDays = days;
        char[] oldCounts = counts;
        hashes = new int[2 * oldHashes.length];
        days = new char[hashes.length];
        counts = new char[hashes.length];
        early = 0;
        for (int old = 0; old < oldHashes.length; old++) {
            if (oldCounts[old] > 0) {
                put(place(oldHashes[old], day), oldHashes[old], oldDays[old], oldCounts[old]);
            }
        }
    }

    private void put(int place, int hash, char day, char count) {
        hashes[place] = hash;
        days[place] = day;
        counts[place] = count;
    }

    private boolean live(int place, int day) {
        return age(place, day) <= window;
    }

    /** Days are kept to 16 bits, of which a window needs nine. */
    private int age(int place, int day) {
        return counts[place] == 0 ? Integer.MAX_VALUE : Math.max(0, (short) ((char) day - days[place]));
    }

    private static char later(char one, int day) {
        return (short) ((char) day - one) > 0 ? (char) day : one;
    }
}
