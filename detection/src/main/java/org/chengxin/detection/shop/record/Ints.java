package org.chengxin.detection.shop.record;

import java.util.Arrays;

/** A column of {@code int} that grows at its end. */
public final class Ints {

    private int[] values = new int[16];
    private int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    public int get(int row) {
        return values[row];
    }

    public int size() {
        return size;
    }

    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
