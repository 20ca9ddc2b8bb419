package org.chengxin.detection.learn;

import java.util.Arrays;

/** Rows of which most columns are zero, written one after the other: where each row begins, its columns, its values. */
public final class SparseRows {

    private final int width;
    private int[] starts = new int[64];
    private int[] columns = new int[256];
    private float[] values = new float[256];
    private int rows;
    private int size;

    /** @param width how many columns there are */
    public SparseRows(int width) {
        this.width = width;
    }

    /** Puts a value into the row that is not yet ended; a column that is put twice counts as the sum. */
    public void add(int column, double value) {
        if (column < 0 || column >= width) {
            throw new IndexOutOfBoundsException(column);
        }
        if (size == columns.length) {
            int longer = Math.addExact(size, size >> 1);
            columns = Arrays.copyOf(columns, longer);
            values = Arrays.copyOf(values, longer);
        }
        columns[size] = column;
        values[size++] = (float) value;
    }

    public void endRow() {
        if (rows + 1 == starts.length) {
            starts = Arrays.copyOf(starts, Math.addExact(starts.length, starts.length >> 1));
        }
        starts[++rows] = size;
    }

    public int rows() {
        return rows;
    }

    public int width() {
        return width;
    }

    /** Offset of the row's first entry; the next row's offset ends it. */
    public int start(int row) {
        return starts[row];
    }

    public int column(int entry) {
        return columns[entry];
    }

    public double value(int entry) {
        return values[entry];
    }

    /** The sum of the row's values, each times the weight of its column. */
    double dot(int row, double[] weights) {
        double sum = 0;
        for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
            sum += values[entry] * weights[columns[entry]];
        }
        return sum;
    }

    void addTo(double[] sums, int row, double factor) {
        for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
            sums[columns[entry]] += factor * values[entry];
        }
    }

    public SparseRows select(int[] chosen) {
        SparseRows selection = new SparseRows(width);
        for (int row : chosen) {
            for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
                selection.add(columns[entry], values[entry]);
            }
            selection.endRow();
        }
        return selection;
    }

    /** FeatureColumns that are mostly not zero as such rows. */
    static SparseRows of(double[][] columns, int rows) {
        SparseRows all = new SparseRows(columns.length);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.length; column++) {
                if (columns[column][row] != 0) {
                    all.add(column, columns[column][row]);
                }
            }
            all.endRow();
        }
        return all;
    }
}
