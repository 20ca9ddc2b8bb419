package org.chengxin.detection.rating;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.TooLarge;
import org.jspecify.annotations.Nullable;

/**
 * Reads ratings from lines of four whole numbers without a header. Made for millions of lines: no string is built, one
 * pass over the characters. A line that is not so, or whose stars are off the scale, is counted as bad and passed over.
 */
public final class RatingReader {

    private static final List<String> NAMES = List.of("user", "item", "stars", "day");

    /** About what a rating and its line break take in a large file. */
    private static final int CHARACTERS_PER_RATING = 16;
    /** Few ratings for each account and item, so that too much is asked for rather than too little. */
    private static final int RATINGS_PER_ID = 4;

    private final Reader in;
    private final int[] place = new int[4];
    private final StarScale scale;
    private final BadLines bad;
    private final RatingStore store;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private long line;

    private RatingReader(Reader in, int[] place, StarScale scale, BadLines bad, long heap) {
        this.in = in;
        this.scale = scale;
        System.arraycopy(place, 0, this.place, 0, 4);
        this.bad = bad;
        store = new RatingStore(heap);
    }

    /** Reads to the end, on the usual scale of stars. */
    public static Ratings read(Reader in, String columns, BadLines bad) throws IOException {
        return read(in, columns, StarScale.USUAL, bad);
    }

    /**
     * Reads to the end.
     *
     * @param columns the order of {@code user,item,stars,day}
     * @throws IllegalArgumentException if the columns are not these four
     * @throws TooLarge where the ratings do not fit the heap
     */
    public static Ratings read(Reader in, String columns, StarScale scale, BadLines bad) throws IOException {
        return read(in, columns, scale, bad, Runtime.getRuntime().maxMemory());
    }

    static Ratings read(Reader in, String columns, StarScale scale, BadLines bad, long heap) throws IOException {
        RatingReader reader = new RatingReader(in, places(columns), scale, bad, heap);
        reader.readAll();
        return reader.store.layOut();
    }

    /**
     * Refuses a file before it is read.
     *
     * @param characters the length of the file, unpacked
     * @throws TooLarge where so many characters hold more ratings than the heap
     */
    public static void requireHeap(long characters) {
        long ratings = characters / CHARACTERS_PER_RATING;
        RatingStore.requireHeap(
                ratings, ratings / RATINGS_PER_ID, Runtime.getRuntime().maxMemory());
    }

    private static int[] places(String columns) {
        List<String> given =
                Arrays.stream(columns.split(",", -1)).map(String::trim).toList();
        int[] places = new int[4];
        for (int name = 0; name < 4; name++) {
            places[name] = given.indexOf(NAMES.get(name));
        }
        if (given.size() != 4 || Arrays.stream(places).anyMatch(place -> place < 0)) {
            throw new IllegalArgumentException("columns must be user,item,stars,day in the order of the file");
        }
        return places;
    }

    private void readAll() throws IOException {
        int[] fields = new int[4];
        int next = read();
        if (next == '\uFEFF') {
            next = read();
        }
        while (next >= 0) {
            if (next == '\n' || next == '\r') {
                next = read();
                continue;
            }
            line++;
            String fault = null;
            int count = 0;
            while (true) {
                long value = 0;
                int digits = 0;
                while (next >= '0' && next <= '9') {
                    value = Math.min(value * 10 + (next - '0'), Integer.MAX_VALUE + 1L);
                    digits++;
                    next = read();
                }
                if (count < 4) {
                    fields[count] = (int) value;
                }
                count++;
                if (value > Integer.MAX_VALUE) {
                    fault = "a number is too large";
                } else if (digits == 0 || next >= 0 && next != ',' && next != '\n' && next != '\r') {
                    fault = "a field is not a whole number";
                    next = skipField(next);
                }
                if (next != ',') {
                    break;
                }
                next = read();
            }
            take(fields, count, fault);
        }
    }

    private int skipField(int from) throws IOException {
        int next = from;
        while (next >= 0 && next != ',' && next != '\n' && next != '\r') {
            next = read();
        }
        return next;
    }

    private void take(int[] fields, int count, @Nullable String fault) {
        if (count != 4) {
            bad.add(line, count + " fields instead of 4");
        } else if (fault != null) {
            bad.add(line, fault);
        } else if (!scale.holds(fields[place[2]])) {
            bad.add(line, "stars off the scale %d:%d".formatted(scale.low(), scale.high()));
        } else {
            store.add(fields[place[0]], fields[place[1]], fields[place[2]], fields[place[3]]);
        }
    }

    private int read() throws IOException {
        if (at == end) {
            end = in.read(buffer, 0, buffer.length);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++];
    }
}
