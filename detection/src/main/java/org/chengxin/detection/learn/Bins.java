package org.chengxin.detection.learn;

import java.io.IOException;
import java.util.Arrays;

/**
 * The values of each column as one of at most 255 steps, cut where they part the rows seen in training evenly; what is
 * missing is step 0. A tree then looks for its cuts among steps, not among values.
 */
final class Bins {

    private static final int MOST = 254;

    private final double[][] edges;

    private Bins(double[][] edges) {
        this.edges = edges;
    }

    static Bins of(double[][] columns) {
        double[][] edges = new double[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            edges[column] = edges(columns[column]);
        }
        return new Bins(edges);
    }

    private static double[] edges(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length <= MOST + 1) {
            double[] between = new double[Math.max(0, distinct.length - 1)];
            for (int at = 0; at < between.length; at++) {
                between[at] = distinct[at] / 2 + distinct[at + 1] / 2;
            }
            return between;
        }
        double[] quantiles = new double[MOST];
        for (int at = 0; at < MOST; at++) {
            quantiles[at] = sorted[(int) ((at + 1L) * sorted.length / (MOST + 1))];
        }
        return Arrays.stream(quantiles).distinct().toArray();
    }

    void save(ModelOut out) throws IOException {
        out.columns(edges);
    }

    static Bins load(ModelIn in, int columns) throws IOException {
        double[][] edges = in.columns();
        ModelIn.require(edges.length == columns);
        for (double[] each : edges) {
            ModelIn.require(each.length <= MOST + 1);
        }
        return new Bins(edges);
    }

    int columns() {
        return edges.length;
    }

    /** Number of bins of a column, the one for missing values included. */
    int steps(int column) {
        return edges[column].length + 2;
    }

    byte[][] of(double[][] columns, int rows) {
        byte[][] steps = new byte[edges.length][rows];
        for (int column = 0; column < edges.length; column++) {
            for (int row = 0; row < rows; row++) {
                steps[column][row] = (byte) step(edges[column], columns[column][row]);
            }
        }
        return steps;
    }

    private static int step(double[] edges, double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        int found = Arrays.binarySearch(edges, value);
        return 1 + (found >= 0 ? found : -found - 1);
    }
}
