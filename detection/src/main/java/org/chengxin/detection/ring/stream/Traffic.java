package org.chengxin.detection.ring.stream;

import java.util.Arrays;

/** What the whole market did in the last days: events, and meetings of two items in one account. */
final class Traffic {

    private final int window;
    private final long[] events;
    private final long[] meetings;
    private final long[] sums = new long[2];
    private int today = Integer.MIN_VALUE;
    private long ever;

    Traffic(int window) {
        this.window = window;
        events = new long[window];
        meetings = new long[window];
    }

    /** Counts an event; false where its day has long passed. */
    boolean add(int day) {
        if (today == Integer.MIN_VALUE) {
            today = day;
        }
        if (day <= today - window) {
            return false;
        }
        if (day - (long) today >= window) {
            Arrays.fill(events, 0);
            Arrays.fill(meetings, 0);
            Arrays.fill(sums, 0);
            today = day;
        }
        while (today < day) {
            today++;
            int slot = today % window;
            sums[0] -= events[slot];
            sums[1] -= meetings[slot];
            events[slot] = 0;
            meetings[slot] = 0;
        }
        events[day % window]++;
        sums[0]++;
        ever++;
        return true;
    }

    /** Whether the day is so far ahead that all that is remembered would be forgotten for it. */
    boolean far(int day) {
        return today != Integer.MIN_VALUE && day - (long) today >= window;
    }

    void met(int day, int count) {
        meetings[day % window] += count;
        sums[1] += count;
    }

    int today() {
        return today;
    }

    long ever() {
        return ever;
    }

    long lately() {
        return sums[0];
    }

    /** How often an account of one item is expected in another, for one event of each. */
    double meetingRate() {
        double square = (double) sums[0] * sums[0];
        return Math.max(1, 2.0 * sums[1]) / Math.max(1, square);
    }
}
