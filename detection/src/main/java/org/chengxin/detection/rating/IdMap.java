package org.chengxin.detection.rating;

import java.util.Arrays;

/**
 * Numbers ids densely in the order in which they first appear: open addressing with linear probing, never more than
 * half full. Invariant: {@code ids[n]} is the id numbered n, and a probe from its slot meets it before a free slot.
 */
final class IdMap {

    private static final int FREE = -1;

    private int[] slots = new int[1 << 10];
    private int[] ids = new int[1 << 9];
    private int size;

    IdMap() {
        Arrays.fill(slots, FREE);
    }

    /** The number of this id, a new one if it was not seen before. */
    int number(int id) {
        int mask = slots.length - 1;
        int slot = mix(id) & mask;
        while (slots[slot] != FREE) {
            if (ids[slots[slot]] == id) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        if (size == ids.length) {
            grow();
            return number(id);
        }
        slots[slot] = size;
        ids[size] = id;
        return size++;
    }

    /** The id of a number that was given. */
    int id(int number) {
        return ids[number];
    }

    int size() {
        return size;
    }

    int[] ids() {
        return Arrays.copyOf(ids, size);
    }

    private void grow() {
        ids = Arrays.copyOf(ids, ids.length * 2);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, FREE);
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = mix(ids[number]) & mask;
            while (slots[slot] != FREE) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number;
        }
    }

    private static int mix(int id) {
        int mixed = id * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
