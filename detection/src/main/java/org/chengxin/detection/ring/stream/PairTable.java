package org.chengxin.detection.ring.stream;

/**
 * How many accounts lately rated both of two items: counts that are forgotten after a window without a further one, in
 * sets of four places where the oldest gives way.
 */
final class PairTable {

    private static final int WAYS = 4;

    private final int window;
    private final int mask;
    private final long[] pairs;
    private final int[] days;
    private final short[] counts;

    PairTable(int size, int window) {
        this.window = window;
        int places = Integer.highestOneBit(Math.max(WAYS, size) * 2 - 1);
        mask = places / WAYS - 1;
        pairs = new long[places];
        days = new int[places];
        counts = new short[places];
    }

    /** One more account; gives how many there are now. */
    int add(int item, int other, int day) {
        long pair = (long) Math.min(item, other) << 32 | Math.max(item, other);
        long mixed = pair * 0x9E3779B97F4A7C15L;
        int first = ((int) (mixed >>> 32) & mask) * WAYS;
        int oldest = first;
        for (int place = first; place < first + WAYS; place++) {
            if (counts[place] > 0 && pairs[place] == pair) {
                counts[place] = days[place] < day - window ? 1 : (short) Math.min(Short.MAX_VALUE, counts[place] + 1);
                days[place] = day;
                return counts[place];
            }
            if (counts[place] == 0 || counts[oldest] > 0 && days[place] < days[oldest]) {
                oldest = place;
            }
        }
        pairs[oldest] = pair;
        days[oldest] = day;
        counts[oldest] = 1;
        return 1;
    }
}
