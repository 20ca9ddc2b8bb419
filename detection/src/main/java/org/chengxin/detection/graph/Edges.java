package org.chengxin.detection.graph;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Records;
import org.chengxin.detection.table.TooLarge;

/** Edges as they were read, a record each without a header: two ids, and whatever else stands beside them. */
public final class Edges {

    private static final int MOST = Integer.MAX_VALUE - 8;

    /** What stands beside the ids. */
    public interface Beside {

        /**
         * Keeps what stands there.
         *
         * @param room for how many edges there must be room
         * @return what is wrong with it, or nothing
         */
        String take(Records records, int edge, int room);
    }

    private final int width;
    private final int one;
    private final int other;
    private final long bytesAnEdge;
    private final long heap;

    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int count;

    /**
     * @param columns of the records, in their order
     * @param from the column of the one id
     * @param to the column of the other
     */
    public Edges(List<String> columns, String from, String to, long bytesAnEdge, long heap) {
        width = columns.size();
        one = columns.indexOf(from);
        other = columns.indexOf(to);
        this.bytesAnEdge = bytesAnEdge;
        this.heap = heap;
    }

    /**
     * Reads to the end; a bad record is passed over.
     *
     * @throws TooLarge where the heap does not hold them; twice what was read so far is then said to be needed
     * @throws BadLines.TooManyBadLines past the limit
     */
    public Edges read(Reader in, BadLines bad, Beside beside) throws IOException {
        Records records = new Records(in);
        while (records.next()) {
            String why = take(records, beside);
            if (!why.isEmpty()) {
                bad.add(records.number(), why);
            }
        }
        return this;
    }

    private String take(Records records, Beside beside) {
        if (!records.whole() || records.fields() != width) {
            return "not " + width + " columns";
        }
        int source = records.integer(one);
        int target = records.integer(other);
        if (source < 0 || target < 0) {
            return "an id that is no whole number from 0 to 2147483647";
        }
        if (count == from.length) {
            grow();
        }
        String why = beside.take(records, count, from.length);
        if (why.isEmpty()) {
            from[count] = source;
            to[count++] = target;
        }
        return why;
    }

    private void grow() {
        if (count * bytesAnEdge > heap || count == MOST) {
            throw new TooLarge(count, 2 * count * bytesAnEdge);
        }
        int size = (int) Math.min(MOST, count + (count >> 1) + 1024L);
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
    }

    public int count() {
        return count;
    }

    /** The one id of each edge; there may be room behind them. */
    public int[] from() {
        return from;
    }

    /** The other id of each edge; there may be room behind them. */
    public int[] to() {
        return to;
    }
}
