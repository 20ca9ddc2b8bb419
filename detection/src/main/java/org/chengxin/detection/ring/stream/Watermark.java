package org.chengxin.detection.ring.stream;

import java.util.Arrays;

/**
 * The day that the stream has reached: the day that a quarter of the last ratings had reached. So no single wrong clock
 * moves it, however far ahead, nor do facts that come late; only a quarter of all with the same wrong day would.
 */
final class Watermark {

    static final int LAST = 31;

    /** So many of the last ratings must have reached a day. */
    private static final int REACHED = 8;

    private final int[] days = new int[LAST];
    private int written;
    private int today = Integer.MIN_VALUE;

    /** Takes the day of one more rating; false until enough have come to know a day. */
    boolean add(int day) {
        days[written % LAST] = day;
        written = written + 1 == 2 * LAST ? LAST : written + 1;
        int known = Math.min(written, LAST);
        if (known < 2 * REACHED) {
            return false;
        }
        if (day > today) {
            int[] sorted = Arrays.copyOf(days, known);
            Arrays.sort(sorted);
            today = Math.max(today, sorted[known - REACHED]);
        }
        return true;
    }

    int today() {
        return today;
    }
}
