package org.chengxin.detection.learn;

/** A regression tree over steps: a node sends a row down to the left where its step is not above the cut. */
final class Tree {

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

    double value(byte[][] steps, int row) {
        int node = 0;
        while (column[node] >= 0) {
            int step = steps[column[node]][row] & 0xff;
            node = step <= cut[node] ? left[node] : left[node] + 1;
        }
        return value[node];
    }
}
