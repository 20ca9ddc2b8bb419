package org.chengxin.detection.trust;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chengxin.detection.graph.Edges;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Records;
import org.chengxin.detection.table.TooLarge;

/**
 * Reads {@code rater,ratee,rating,time} in any order of columns, without a header; the time may be missing. A line is
 * bad when its number of columns is another, an id is no whole number from 0 to 2147483647, or the rating is off the
 * scale; a time that is no number is bad too.
 */
public final class RatingReader {

    private static final Set<String> KNOWN = Set.of("rater", "ratee", "rating", "time");
    /** Two ids, a rating and a time while they are read, both orders of rows, and what the signals need. */
    private static final long BYTES_AN_EDGE = 72;

    private final int rating;
    private final int time;
    private final Scale scale;
    private float[] ratings = new float[0];
    private double[] times = new double[0];

    private RatingReader(List<String> columns, Scale scale) {
        if (!KNOWN.containsAll(columns)
                || Set.copyOf(columns).size() != columns.size()
                || !columns.containsAll(List.of("rater", "ratee", "rating"))) {
            throw new IllegalArgumentException("the columns are rater, ratee, rating and, where it is known, time");
        }
        rating = columns.indexOf("rating");
        time = columns.indexOf("time");
        this.scale = scale;
    }

    /**
     * @throws TooLarge where the heap does not hold them
     * @throws BadLines.TooManyBadLines past the limit
     */
    public static RatedNetwork read(Reader in, List<String> columns, Scale scale, BadLines bad) throws IOException {
        return read(in, columns, scale, bad, Runtime.getRuntime().maxMemory());
    }

    static RatedNetwork read(Reader in, List<String> columns, Scale scale, BadLines bad, long heap) throws IOException {
        RatingReader reader = new RatingReader(columns, scale);
        Edges edges = new Edges(columns, "rater", "ratee", BYTES_AN_EDGE, heap).read(in, bad, reader::take);
        return RatedNetwork.of(edges.from(), edges.to(), reader.ratings, reader.times, edges.count());
    }

    private String take(Records records, int edge, int room) {
        double rated = records.decimal(rating);
        if (!scale.holds(rated)) {
            return "a rating off the scale";
        }
        double when = time < 0 ? 0 : records.decimal(time);
        if (Double.isNaN(when)) {
            return "a time that is no number";
        }
        if (ratings.length < room) {
            ratings = Arrays.copyOf(ratings, room);
            times = Arrays.copyOf(times, time < 0 ? 0 : room);
        }
        ratings[edge] = scale.position(rated);
        if (time >= 0) {
            times[edge] = when;
        }
        return "";
    }
}
