package org.chengxin.detection.table;

import java.util.ArrayList;
import java.util.List;

/** The records that could not be read: counted, the first ones kept with their numbers, and refused past a limit. */
public final class BadLines {

    private static final int SHOWN = 20;

    private final long limit;
    private final List<String> first = new ArrayList<>();
    private long count;

    /** @param limit how many are passed over */
    public BadLines(long limit) {
        this.limit = limit;
    }

    /** @throws TooManyBadLines past the limit */
    public void add(long number, String why) {
        count++;
        if (first.size() < SHOWN) {
            first.add("line " + number + ": " + why);
        }
        if (count > limit) {
            throw new TooManyBadLines(this);
        }
    }

    public long count() {
        return count;
    }

    /** The first twenty, each with its number and the reason; never what stood in it. */
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
