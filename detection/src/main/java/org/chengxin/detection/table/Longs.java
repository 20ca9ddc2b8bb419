package org.chengxin.detection.table;

import java.util.Arrays;

/** A column of {@code long} that grows at its end. */
public final class Longs {

    private long[] values = new long[16];
    private int size;

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    public long get(int row) {
        return values[row];
    }

    public int size() {
        return size;
    }

    public long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
