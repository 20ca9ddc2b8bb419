package org.chengxin.detection.learn;

import java.io.IOException;

/** A regression tree over steps: a node sends a row down to the left where its step is not above the cut. */
final class Tree {

    /** No model has more of them. */
    static final int MOST = 10_000;

    /** The column asked, or -1 at a leaf. */
    private final int[] column;

    private final int[] cut;
    private final int[] left;
    private final double[] value;

    /** The right child follows the left one. */
    Tree(int[] column, int[] cut, int[] left, double[] value) {
        this.column = column;
        this.cut = cut;
        this.left = left;
        this.value = value;
    }

    void save(ModelOut out) throws IOException {
        out.numbers(column);
        out.numbers(cut);
        out.numbers(left);
        out.numbers(value);
    }

    /** A child must stand behind its node, so that every way down ends. */
    static Tree load(ModelIn in, int columns) throws IOException {
        int[] column = in.numbers(-1, columns - 1);
        int[] cut = in.numbers(0, 255);
        int[] left = in.numbers(0, Integer.MAX_VALUE - 1);
        double[] value = in.decimals();
        int nodes = column.length;
        ModelIn.require(nodes > 0 && cut.length == nodes && left.length == nodes && value.length == nodes);
        for (int node = 0; node < nodes; node++) {
            ModelIn.require(column[node] < 0 || left[node] > node && left[node] + 1 < nodes);
        }
        return new Tree(column, cut, left, value);
    }

    double value(byte[][] steps, int row) {
        int node = 0;
        while (column[node] >= 0) {
            int step = steps[column[node]][row] & 0xff;
            node = step <= cut[node] ? left[node] : left[node] + 1;
        }
        return value[node];
    }
}
