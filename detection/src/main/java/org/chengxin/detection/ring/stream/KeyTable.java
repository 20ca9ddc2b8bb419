package org.chengxin.detection.ring.stream;

import java.util.Arrays;

/**
 * Table of each account, or of each item, that has ratings in the window: open addressing with linear probing,
 * as large as the traffic needs. A place is good until the next key is added or removed.
 */
final class KeyTable {

    static final int NONE = -1;

    private static final int SMALLEST = 64;

    private int[] keys = new int[0];
    private int[] last = new int[0];
    private int[] count = new int[0];
    private int[] skip = new int[0];
    private int used;

    KeyTable() {
        allot(SMALLEST);
    }

    private void allot(int size) {
        keys = new int[size];
        Arrays.fill(keys, NONE);
        last = new int[size];
        count = new int[size];
        skip = new int[size];
    }

    /** Slot of the key, or NONE. */
    int find(int key) {
        int place = probe(key);
        return keys[place] == key ? place : NONE;
    }

    /** Slot of the key, taken if it has none. */
    int place(int key) {
        int place = probe(key);
        if (keys[place] == key) {
            return place;
        }
        if (5 * (used + 1) > 3 * keys.length) {
            grow();
            place = probe(key);
        }
        keys[place] = key;
        last[place] = 0;
        count[place] = 0;
        skip[place] = 0;
        used++;
        return place;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldLast = last;
        int[] oldCount = count;
        int[] oldSkip = skip;
        allot(2 * keys.length);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != NONE) {
                int place = probe(oldKeys[old]);
                keys[place] = oldKeys[old];
                last[place] = oldLast[old];
                count[place] = oldCount[old];
                skip[place] = oldSkip[old];
            }
        }
    }

    /** Backward-shift deletion: later keys move up, so that no gap parts a key from its probe sequence. */
    void remove(int place) {
        int gap = place;
        int mask = keys.length - 1;
        for (int at = gap + 1 & mask; keys[at] != NONE; at = at + 1 & mask) {
            int home = mix(keys[at]) & mask;
            if ((at - home & mask) >= (at - gap & mask)) {
                keys[gap] = keys[at];
                last[gap] = last[at];
                count[gap] = count[at];
                skip[gap] = skip[at];
                gap = at;
            }
        }
        keys[gap] = NONE;
        used--;
    }

    /** Head of the chain of the key's ratings, the last one. */
    int last(int place) {
        return last[place];
    }

    /** Number of the key's ratings in the window. */
    int count(int place) {
        return count[place];
    }

    void add(int place, int event) {
        last[place] = event;
        count[place]++;
    }

    /** Removes one rating; the key goes with its last one. */
    void forget(int key) {
        int place = find(key);
        if (place != NONE && --count[place] == 0) {
            remove(place);
        }
    }

    /** A number kept with the key as long as it has ratings; 0 at first. */
    int skip(int place) {
        return skip[place];
    }

    void skip(int place, int number) {
        skip[place] = number;
    }

    /** Number of keys. */
    int used() {
        return used;
    }

    long bytes() {
        return 16L * keys.length;
    }

    private int probe(int key) {
        int mask = keys.length - 1;
        int place = mix(key) & mask;
        while (keys[place] != NONE && keys[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }

    private static int mix(int key) {
        int mixed = key * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
