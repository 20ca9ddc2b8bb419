package org.chengxin.evidence.feed;

import java.util.Comparator;

/**
 * A position in log order, just before the fact that is or will be at it. It is the same in every copy of the database,
 * restored ones included.
 *
 * @param index of the log's entry
 * @param position in the entry
 */
public record FeedPosition(long index, int position) implements Comparable<FeedPosition> {

    /** The position before the first fact. */
    public static final FeedPosition START = new FeedPosition(0, 0);

    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::index).thenComparingInt(FeedPosition::position);

    /** The position after the fact at this one. */
    public FeedPosition behind() {
        return new FeedPosition(index, position + 1);
    }

    /** The inverse of {@link #toString}. */
    public static FeedPosition parse(String text) {
        String[] parts = text.split("_");
        return new FeedPosition(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return index + "_" + position;
    }

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }
}
