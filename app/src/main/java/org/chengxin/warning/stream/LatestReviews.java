package org.chengxin.warning.stream;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.chengxin.shared.FactId;

/**
 * The last reviews of a platform in the order in which they came: 28 bytes each, as many as a window holds, up to a bound
 * from which the first to come go early.
 */
final class LatestReviews {

    private static final int SMALLEST = 1 << 8;

    private final int most;
    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    private int[] buyers = new int[SMALLEST];
    private int[] merchants = new int[SMALLEST];
    private int[] days = new int[SMALLEST];
    private int first;
    private int size;

    /** @param most a power of two */
    LatestReviews(int most) {
        this.most = most;
    }

    void add(FactId id, int buyer, int merchant, int day) {
        if (size == days.length && size < most) {
            grow();
        } else if (size == days.length) {
            first = first + 1 & days.length - 1;
            size--;
        }
        int at = place(size++);
        high[at] = id.value().getMostSignificantBits();
        low[at] = id.value().getLeastSignificantBits();
        buyers[at] = buyer;
        merchants[at] = merchant;
        days[at] = day;
    }

    /** Forgets what came before the first review of this day or a later one. */
    void from(int day) {
        while (size > 0 && days[first] < day) {
            first = first + 1 & days.length - 1;
            size--;
        }
    }

    private void grow() {
        int[] places = IntStream.range(0, size).map(this::place).toArray();
        high = Arrays.copyOf(Arrays.stream(places).mapToLong(at -> high[at]).toArray(), 2 * size);
        low = Arrays.copyOf(Arrays.stream(places).mapToLong(at -> low[at]).toArray(), 2 * size);
        buyers = Arrays.copyOf(Arrays.stream(places).map(at -> buyers[at]).toArray(), 2 * size);
        merchants = Arrays.copyOf(Arrays.stream(places).map(at -> merchants[at]).toArray(), 2 * size);
        days = Arrays.copyOf(Arrays.stream(places).map(at -> days[at]).toArray(), 2 * size);
        first = 0;
    }

    private int place(int number) {
        return first + number & days.length - 1;
    }

    /** The places of such reviews, the last first, at most so many. */
    int[] last(int many, IntPredicate which) {
        return IntStream.range(0, size)
                .map(number -> place(size - 1 - number))
                .filter(which)
                .limit(many)
                .toArray();
    }

    FactId id(int at) {
        return new FactId(new UUID(high[at], low[at]));
    }

    int buyer(int at) {
        return buyers[at];
    }

    int merchant(int at) {
        return merchants[at];
    }

    int day(int at) {
        return days[at];
    }
}
