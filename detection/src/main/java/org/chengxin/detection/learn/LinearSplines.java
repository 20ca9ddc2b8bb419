package org.chengxin.detection.learn;

import java.io.IOException;
import java.util.Arrays;

/**
 * Linear spline basis of each column, with knots at fixed quantiles. Basis columns are scaled to mean 0 and standard
 * deviation 1 over the training rows; a missing value becomes the mean and sets an indicator column.
 */
final class LinearSplines {

    private static final double[] KNOTS = {0.1, 0.3, 0.5, 0.7, 0.9};

    private final double[][] knots;
    private final double[] lowest;
    private final double[] highest;
    private final double[] means;
    private final double[] scales;
    private final int width;

    private LinearSplines(double[][] knots, double[] lowest, double[] highest) {
        this.knots = knots;
        this.lowest = lowest;
        this.highest = highest;
        int count = 0;
        for (double[] each : knots) {
            count += each.length + 2;
        }
        width = count;
        means = new double[width];
        scales = new double[width];
    }

    /** With knots at the 10th, 30th, 50th, 70th and 90th hundredth of each column. */
    static LinearSplines of(double[][] columns, int rows) {
        return of(columns, rows, KNOTS);
    }

    /** Without knots: scaled columns. */
    static LinearSplines straight(double[][] columns, int rows) {
        return of(columns, rows, new double[0]);
    }

    private static LinearSplines of(double[][] columns, int rows, double[] shares) {
        double[][] knots = new double[columns.length][];
        double[] lowest = new double[columns.length];
        double[] highest = new double[columns.length];
        for (int column = 0; column < columns.length; column++) {
            double[] sorted = Arrays.stream(columns[column], 0, rows)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            knots[column] = new double[0];
            if (sorted.length > 0) {
                lowest[column] = sorted[0];
                highest[column] = sorted[sorted.length - 1];
                knots[column] = Arrays.stream(shares)
                        .map(share -> sorted[(int) (share * (sorted.length - 1))])
                        .distinct()
                        .toArray();
            }
        }
        LinearSplines lines = new LinearSplines(knots, lowest, highest);
        lines.scale(lines.bent(columns, rows), rows);
        return lines;
    }

    private void scale(double[][] bent, int rows) {
        for (int column = 0; column < width; column++) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int row = 0; row < rows; row++) {
                double value = bent[column][row];
                if (!Double.isNaN(value)) {
                    sum += value;
                    squares += value * value;
                    count++;
                }
            }
            means[column] = count == 0 ? 0 : sum / count;
            double spread = count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - means[column] * means[column]));
            scales[column] = spread > 1e-9 * (1 + Math.abs(means[column])) ? 1 / spread : 0;
        }
    }

    private double[][] bent(double[][] columns, int rows) {
        double[][] bent = new double[width][rows];
        int next = 0;
        for (int column = 0; column < columns.length; column++) {
            for (int row = 0; row < rows; row++) {
                // Beyond what training has seen a line goes on level; what is missing stays missing.
                double value = Math.max(lowest[column], Math.min(highest[column], columns[column][row]));
                bent[next][row] = value;
                bent[next + 1][row] = Double.isNaN(value) ? 1 : 0;
                for (int knot = 0; knot < knots[column].length; knot++) {
                    bent[next + 2 + knot][row] = Math.max(0, value - knots[column][knot]);
                }
            }
            next += knots[column].length + 2;
        }
        return bent;
    }

    void save(ModelOut out) throws IOException {
        out.columns(knots);
        out.numbers(lowest);
        out.numbers(highest);
        out.numbers(means);
        out.numbers(scales);
    }

    static LinearSplines load(ModelIn in, int columns) throws IOException {
        double[][] knots = in.columns();
        ModelIn.require(knots.length == columns);
        LinearSplines lines = new LinearSplines(knots, in.decimals(columns), in.decimals(columns));
        System.arraycopy(in.decimals(lines.width), 0, lines.means, 0, lines.width);
        System.arraycopy(in.decimals(lines.width), 0, lines.scales, 0, lines.width);
        return lines;
    }

    int width() {
        return width;
    }

    /** Number of spline basis columns of each column. */
    int width(int column) {
        return knots[column].length + 2;
    }

    /** The bent and scaled columns as rows. */
    SparseRows rows(double[][] columns, int rows) {
        double[][] bent = bent(columns, rows);
        for (int column = 0; column < width; column++) {
            for (int row = 0; row < rows; row++) {
                double value = (bent[column][row] - means[column]) * scales[column];
                bent[column][row] = Double.isNaN(value) ? 0 : value;
            }
        }
        return SparseRows.of(bent, rows);
    }
}
