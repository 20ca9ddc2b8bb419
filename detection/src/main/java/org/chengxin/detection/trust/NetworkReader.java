package org.chengxin.detection.trust;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chengxin.detection.graph.Edges;
import org.chengxin.detection.rating.IdTexts;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Records;
import org.chengxin.detection.table.Times;
import org.chengxin.detection.table.TooLarge;

/**
 * Reads {@code rater,ratee,rating,time} in any order of columns; the time may be missing, and a first line with these names is
 * a header. Ids are numbers or words. Times are numbers, or dates and times as people write them, the day before the month
 * where it cannot be seen. A line is bad when its number of columns is another, an id is none, the rating is off the scale,
 * the time is no time or of another sort than that of the first line, or three times as far out as all others are apart.
 */
public final class NetworkReader {

    private static final Set<String> KNOWN = Set.of("rater", "ratee", "rating", "time");
    /** Two ids, a rating and a time while they are read, both orders of rows, and what the signals need. */
    private static final long BYTES_AN_EDGE = 76;

    /** Of fewer times none is far from all others. */
    private static final int FEWEST = 20;

    private static final int TAIL = 20;
    private static final int WIDTHS = 3;
    private static final double SECONDS_A_DAY = 86_400;

    private final int rating;
    private final int time;
    private final Scale scale;
    private float[] ratings = new float[0];
    private double[] times = new double[0];
    private int[] lines = new int[0];
    private boolean written;

    private NetworkReader(List<String> columns, Scale scale) {
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
        NetworkReader reader = new NetworkReader(columns, scale);
        IdTexts texts = new IdTexts();
        Edges edges =
                new Edges(columns, "rater", "ratee", texts::number, BYTES_AN_EDGE, heap).read(in, bad, reader::take);
        int count = reader.withoutStrays(edges, bad);
        return RatedNetwork.of(edges.from(), edges.to(), reader.ratings, reader.times, count, texts);
    }

    private String take(Records records, long line, int edge, int room) {
        double rated = records.decimal(rating);
        if (!scale.holds(rated)) {
            return "a rating off the scale";
        }
        double when = time < 0 ? 0 : time(records, edge);
        if (Double.isNaN(when)) {
            return "a time that is none, or of another sort than the first";
        }
        if (ratings.length < room) {
            ratings = Arrays.copyOf(ratings, room);
            times = Arrays.copyOf(times, time < 0 ? 0 : room);
            lines = Arrays.copyOf(lines, time < 0 ? 0 : room);
        }
        ratings[edge] = scale.position(rated);
        if (time >= 0) {
            times[edge] = when;
            lines[edge] = (int) Math.min(Integer.MAX_VALUE, line);
        }
        return "";
    }

    private double time(Records records, int edge) {
        double number = records.decimal(time);
        if (edge == 0 ? !Double.isNaN(number) : !written) {
            written &= edge > 0;
            return number;
        }
        String text = records.field(time);
        double days = Double.isNaN(number) ? Times.days(text, true) : Double.NaN;
        days = Double.isNaN(days) && Double.isNaN(number) ? Times.days(text, false) : days;
        written |= edge == 0 && !Double.isNaN(days);
        return days * SECONDS_A_DAY;
    }

    /** Closes the gaps of ratings whose time one wrong clock would put far from all others. */
    private int withoutStrays(Edges edges, BadLines bad) {
        int count = edges.count();
        if (time < 0 || count < FEWEST) {
            return count;
        }
        double[] sorted = Arrays.copyOf(times, count);
        Arrays.parallelSort(sorted);
        double low = sorted[count / TAIL];
        double high = sorted[count - 1 - count / TAIL];
        double room = WIDTHS * (high - low);
        if (room == 0 || sorted[0] >= low - room && sorted[count - 1] <= high + room) {
            return count;
        }
        int kept = 0;
        for (int edge = 0; edge < count; edge++) {
            if (times[edge] < low - room || times[edge] > high + room) {
                bad.add(lines[edge], "a time far from those of all others");
                continue;
            }
            edges.from()[kept] = edges.from()[edge];
            edges.to()[kept] = edges.to()[edge];
            ratings[kept] = ratings[edge];
            times[kept++] = times[edge];
        }
        return kept;
    }
}
