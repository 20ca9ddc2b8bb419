package org.chengxin.detection.ring.stream;

import java.util.Arrays;

/**
 * The last few events of each key, in memory that does not grow: sets of eight places as in a processor's cache, where
 * the key longest without an event gives way. An event is another key and a day.
 */
final class RecentTable {

    static final int NONE = -1;
    private static final int WAYS = 8;

    private final int depth;
    private final int mask;
    private final int[] keys;
    private final int[] lastDay;
    private final int[] written;
    private final int[] mark;
    private final int[] others;
    private final int[] days;
    private int used;

    /** @param keys how many are held at once; rounded up to a power of two */
    RecentTable(int keys, int depth) {
        this.depth = depth;
        int size = Integer.highestOneBit(Math.max(WAYS, keys) * 2 - 1);
        mask = size / WAYS - 1;
        this.keys = new int[size];
        Arrays.fill(this.keys, NONE);
        lastDay = new int[size];
        written = new int[size];
        mark = new int[size];
        others = new int[size * depth];
        days = new int[size * depth];
    }

    /** Where the key is, or NONE. */
    int find(int key) {
        int first = (mix(key) & mask) * WAYS;
        for (int place = first; place < first + WAYS; place++) {
            if (keys[place] == key) {
                return place;
            }
        }
        return NONE;
    }

    /** Where the key is, in the place of the one longest silent if it was not there. */
    int place(int key) {
        int found = find(key);
        if (found != NONE) {
            return found;
        }
        int first = (mix(key) & mask) * WAYS;
        int oldest = first;
        for (int place = first; place < first + WAYS; place++) {
            if (keys[place] == NONE) {
                oldest = place;
                used++;
                break;
            }
            if (lastDay[place] < lastDay[oldest]) {
                oldest = place;
            }
        }
        keys[oldest] = key;
        written[oldest] = 0;
        mark[oldest] = 0;
        return oldest;
    }

    void add(int place, int other, int day) {
        int at = place * depth + Math.floorMod(written[place], depth);
        others[at] = other;
        days[at] = day;
        written[place] = written[place] + 1 == 2 * depth ? depth : written[place] + 1;
        lastDay[place] = Math.max(lastDay[place], day);
    }

    /** How many events of the key are held. */
    int held(int place) {
        return Math.min(depth, written[place]);
    }

    int other(int place, int event) {
        return others[place * depth + event];
    }

    int day(int place, int event) {
        return days[place * depth + event];
    }

    /** A number kept with the key as long as the key is held; 0 at first. */
    int mark(int place) {
        return mark[place];
    }

    void mark(int place, int number) {
        mark[place] = number;
    }

    /** How many keys are held. */
    int used() {
        return used;
    }

    private static int mix(int key) {
        int mixed = key * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
