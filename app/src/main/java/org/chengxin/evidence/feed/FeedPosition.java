package org.chengxin.evidence.feed;

import java.util.Comparator;

/**
 * A place in the order of the log, before the fact that stands or will stand there. It is the same in every copy of the
 * database, restored ones included.
 *
 * @param index of the log's entry
 * @param position in the entry
 */
public record FeedPosition(long index, int position) implements Comparable<FeedPosition> {

    /** Before the first fact. */
    public static final FeedPosition START = new FeedPosition(0, 0);

    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::index).thenComparingInt(FeedPosition::position);

    /** The place behind the fact that stands here. */
    public FeedPosition behind() {
        return new FeedPosition(index, position + 1);
    }

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }
}
