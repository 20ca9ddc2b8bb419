package org.chengxin.detection.graph;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Records;
import org.chengxin.detection.table.TooLarge;

/**
 * Edges as they were read, a record each: two ids, and whatever else stands beside them. A first record that repeats the names
 * of the columns is a header, and is not counted.
 */
public final class Edges {

    private static final int MOST = Integer.MAX_VALUE - 8;
    /** Words are numbered from {@link Integer#MIN_VALUE} upwards, and never come so far. */
    private static final int NO_ID = -1;

    /** Values that stand beside the ids of an edge. */
    public interface Beside {

        /**
         * Keeps what stands there.
         *
         * @param line its number, from 1
         * @param room for how many edges there must be room
         * @return what is wrong with it, or nothing
         */
        String take(Records records, long line, int edge, int room);
    }

    private final List<String> columns;
    private final ToIntFunction<String> words;
    private final int one;
    private final int other;
    private final long bytesAnEdge;
    private final long heap;

    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int count;
    private long headers;

    /**
     * @param columns of the records, in their order
     * @param from the column of the one id
     * @param to the column of the other
     * @param words a number below 0 for an id that is no number; 0 where it is no id at all
     */
    public Edges(
            List<String> columns, String from, String to, ToIntFunction<String> words, long bytesAnEdge, long heap) {
        this.columns = columns;
        this.words = words;
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
            if (records.number() == 1 && titles(records)) {
                headers = 1;
                continue;
            }
            long line = records.number() - headers;
            String why = take(records, line, beside);
            if (!why.isEmpty()) {
                bad.add(line, why);
            }
        }
        return this;
    }

    private boolean titles(Records records) {
        boolean same = records.fields() == columns.size();
        for (int field = 0; same && field < columns.size(); field++) {
            same = records.field(field).trim().equalsIgnoreCase(columns.get(field));
        }
        return same;
    }

    private String take(Records records, long line, Beside beside) {
        if (!records.whole() || records.fields() != columns.size()) {
            return "not " + columns.size() + " columns";
        }
        int source = id(records, one);
        int target = id(records, other);
        if (source == NO_ID || target == NO_ID) {
            return "an id is neither a number from 0 nor a word";
        }
        if (count == from.length) {
            grow();
        }
        String why = beside.take(records, line, count, from.length);
        if (why.isEmpty()) {
            from[count] = source;
            to[count++] = target;
        }
        return why;
    }

    private int id(Records records, int field) {
        int number = records.integer(field);
        if (number >= 0) {
            return number;
        }
        int word = words.applyAsInt(records.field(field).trim());
        return word == 0 ? NO_ID : word;
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

    /** Source node ids of the edges; the array may be longer than their number. */
    public int[] from() {
        return from;
    }

    /** The other id of each edge; there may be room behind them. */
    public int[] to() {
        return to;
    }
}
