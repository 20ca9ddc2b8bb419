package org.chengxin.detection.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The records that could not be read: counted, and the first ones kept with their numbers. A library may refuse more than a
 * number of them; the commands pass over any number, list the first, and judge the share that they are of a file.
 */
public final class BadLines {

    private static final int SHOWN = 20;

    private final long limit;
    private final int listed;
    private final List<String> first = new ArrayList<>();
    private long count;

    /** @param limit how many are passed over */
    public BadLines(long limit) {
        this(limit, SHOWN);
    }

    private BadLines(long limit, int listed) {
        this.limit = limit;
        this.listed = listed;
    }

    /** Passes over any number of them. */
    public static BadLines listing(int listed) {
        return new BadLines(Long.MAX_VALUE, listed);
    }

    /** @throws TooManyBadLines past the limit */
    public void add(long number, String why) {
        count++;
        if (first.size() < listed) {
            first.add("line " + number + ": " + why);
        }
        if (count > limit) {
            throw new TooManyBadLines(this);
        }
    }

    public long count() {
        return count;
    }

    /** The first ones, each with its number and the reason; never what stood in it. */
    public List<String> first() {
        return List.copyOf(first);
    }

    /** More records could not be read than are passed over. */
    public static final class TooManyBadLines extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TooManyBadLines(BadLines lines) {
            super(lines.count + " lines could not be read; " + String.join("; ", lines.first));
        }
    }
}
