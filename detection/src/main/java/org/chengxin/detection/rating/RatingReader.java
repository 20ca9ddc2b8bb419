package org.chengxin.detection.rating;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Longs;
import org.chengxin.detection.table.TooLarge;
import org.jspecify.annotations.Nullable;

/**
 * Reads ratings from lines of four fields: stars and day whole numbers, account and item numbers or words. Made for
 * millions of lines: no string is built of a number, one pass over the characters. A line that is not so, whose stars are
 * off the scale, or whose day is far from those of all others, is counted as bad and passed over; a first line that names
 * the columns is a header.
 */
public final class RatingReader {

    private static final String NO_ID = "an account or item is neither a number from 0 nor a word";
    private static final String NO_NUMBER = "stars or day is not a whole number of at most 2147483647";

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
    private final IdTexts texts = new IdTexts();
    /** Offset of the field in the buffer, and its part in the buffer before. */
    private int fieldStart;

    private final StringBuilder carried = new StringBuilder();
    private final Longs passedOver = new Longs();

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
        Strays strays = new Strays(reader.passedOver, bad);
        return reader.store.withoutStrayDays(strays).layOut().with(reader.texts);
    }

    /** Finds the lines of ratings that were stored: those that were passed over are known, and in order. */
    private static final class Strays implements IntConsumer {

        private final Longs passedOver;
        private final BadLines bad;
        private int before;

        private Strays(Longs passedOver, BadLines bad) {
            this.passedOver = passedOver;
            this.bad = bad;
        }

        @Override
        public void accept(int place) {
            while (before < passedOver.size() && passedOver.get(before) <= place + before + 1L) {
                before++;
            }
            bad.add(place + before + 1L, "a day far from those of all others");
        }
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
            next = readLine(next, fields);
        }
    }

    /** @return what stands behind the line's last field */
    private int readLine(int first, int[] fields) throws IOException {
        int next = first;
        String fault = null;
        int count = 0;
        int titles = 0;
        while (true) {
            carried.setLength(0);
            fieldStart = at - (next < 0 ? 0 : 1);
            long value = 0;
            int digits = 0;
            while (next >= '0' && next <= '9') {
                value = Math.min(value * 10 + (next - '0'), Integer.MAX_VALUE + 1L);
                digits++;
                next = read();
            }
            boolean number = digits > 0 && value <= Integer.MAX_VALUE && ends(next);
            if (!number) {
                next = skipField(next);
                String text = line == 1 || id(count) ? field(next) : "";
                titles += title(count, text) ? 1 : 0;
                value = id(count) ? texts.number(text) : 0;
                fault = value < 0 ? fault : id(count) ? NO_ID : NO_NUMBER;
            }
            if (count < 4) {
                fields[count] = (int) value;
            }
            count++;
            if (next != ',') {
                break;
            }
            next = read();
        }
        if (line == 1 && titles == 4) {
            passedOver.add(line);
        } else {
            take(fields, count, fault);
        }
        return next;
    }

    private boolean title(int field, String text) {
        return line == 1 && field < 4 && text.trim().equalsIgnoreCase(NAMES.get(nameAt(field)));
    }

    private int nameAt(int field) {
        int name = 0;
        while (place[name] != field) {
            name++;
        }
        return name;
    }

    private static boolean ends(int next) {
        return next < 0 || next == ',' || next == '\n' || next == '\r';
    }

    private boolean id(int field) {
        return field == place[0] || field == place[1];
    }

    private String field(int next) {
        return carried.append(buffer, fieldStart, at - fieldStart - (next < 0 ? 0 : 1))
                .toString();
    }

    private int skipField(int from) throws IOException {
        int next = from;
        while (!ends(next)) {
            next = read();
        }
        return next;
    }

    private void take(int[] fields, int count, @Nullable String fault) {
        if (count != 4) {
            passOver(count + " fields instead of 4");
        } else if (fault != null) {
            passOver(fault);
        } else if (!scale.holds(fields[place[2]])) {
            passOver("stars off the scale %d:%d".formatted(scale.low(), scale.high()));
        } else {
            store.add(fields[place[0]], fields[place[1]], fields[place[2]], fields[place[3]]);
        }
    }

    private void passOver(String why) {
        passedOver.add(line);
        bad.add(line, why);
    }

    private int read() throws IOException {
        if (at == end) {
            if (carried.length() < IdTexts.LONGEST) {
                carried.append(buffer, fieldStart, Math.max(0, end - fieldStart));
            }
            fieldStart = 0;
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
