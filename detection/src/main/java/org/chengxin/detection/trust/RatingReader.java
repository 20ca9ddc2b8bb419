package org.chengxin.detection.trust;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Records;
import org.chengxin.detection.table.TooLarge;
import org.chengxin.detection.trust.graph.Growth;

/**
 * Reads {@code rater,ratee,rating,time} in any order of columns, without a header; the time may be missing. A line is
 * bad when its number of columns is another, an id is no whole number from 0 to 2147483647, or the rating is off the
 * scale; a time that is no number is bad too.
 */
public final class RatingReader {

    private static final Set<String> KNOWN = Set.of("rater", "ratee", "rating", "time");
    /** Two ids, a rating and a time while they are read, both orders of rows, and what the signals need. */
    private static final long BYTES_AN_EDGE = 72;

    private final int width;
    private final int rater;
    private final int ratee;
    private final int rating;
    private final int time;
    private final Scale scale;
    private final long heap;

    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private float[] ratings = new float[1024];
    private double[] times;
    private int count;

    private RatingReader(List<String> columns, Scale scale, long heap) {
        if (!KNOWN.containsAll(columns)
                || Set.copyOf(columns).size() != columns.size()
                || !columns.containsAll(List.of("rater", "ratee", "rating"))) {
            throw new IllegalArgumentException("the columns are rater, ratee, rating and, where it is known, time");
        }
        width = columns.size();
        rater = columns.indexOf("rater");
        ratee = columns.indexOf("ratee");
        rating = columns.indexOf("rating");
        time = columns.indexOf("time");
        times = new double[time < 0 ? 0 : 1024];
        this.scale = scale;
        this.heap = heap;
    }

    /**
     * @throws TooLarge where the heap does not hold them
     * @throws BadLines.TooManyBadLines past the limit
     */
    public static RatedNetwork read(Reader in, List<String> columns, Scale scale, BadLines bad) throws IOException {
        return read(in, columns, scale, bad, Runtime.getRuntime().maxMemory());
    }

    static RatedNetwork read(Reader in, List<String> columns, Scale scale, BadLines bad, long heap) throws IOException {
        return new RatingReader(columns, scale, heap).all(new Records(in), bad);
    }

    private RatedNetwork all(Records records, BadLines bad) throws IOException {
        while (records.next()) {
            String why = take(records);
            if (!why.isEmpty()) {
                bad.add(records.number(), why);
            }
        }
        return RatedNetwork.of(from, to, ratings, times, count);
    }

    /** Keeps the record; else says what is wrong with it. */
    private String take(Records records) {
        if (!records.whole() || records.fields() != width) {
            return "not " + width + " columns";
        }
        int one = records.integer(rater);
        int other = records.integer(ratee);
        if (one < 0 || other < 0) {
            return "an id that is no whole number from 0 to 2147483647";
        }
        double rated = records.decimal(rating);
        if (!scale.holds(rated)) {
            return "a rating off the scale";
        }
        double when = time < 0 ? 0 : records.decimal(time);
        if (Double.isNaN(when)) {
            return "a time that is no number";
        }
        if (count == from.length) {
            grow();
        }
        from[count] = one;
        to[count] = other;
        ratings[count] = scale.position(rated);
        if (time >= 0) {
            times[count] = when;
        }
        count++;
        return "";
    }

    private void grow() {
        int size = Growth.grown(count, BYTES_AN_EDGE, heap);
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        ratings = Arrays.copyOf(ratings, size);
        times = Arrays.copyOf(times, time < 0 ? 0 : size);
    }
}
