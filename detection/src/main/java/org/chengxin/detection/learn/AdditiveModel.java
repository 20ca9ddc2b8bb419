package org.chengxin.detection.learn;

import java.io.IOException;
import java.util.Arrays;

/**
 * The logarithm of the odds as a sum over the columns, each a line with a few bends (Hastie and Tibshirani, Statistical
 * Science, 1986) or a straight one, with an L2 penalty.
 */
public final class AdditiveModel {

    /** So many rows at a time are spread out into bent columns. */
    private static final int CHUNK = 4096;

    private final LinearSplines lines;
    private final LinearModel weights;

    private AdditiveModel(LinearSplines lines, LinearModel weights) {
        this.lines = lines;
        this.weights = weights;
    }

    /**
     * @param columns the columns, each with a value for every row; NaN where it is missing
     * @param targets 0 or 1
     */
    public static AdditiveModel bent(double[][] columns, double[] targets, double penalty) {
        return fit(LinearSplines.of(columns, targets.length), columns, targets, penalty);
    }

    /** The same with straight lines. */
    public static AdditiveModel straight(double[][] columns, double[] targets, double penalty) {
        return fit(LinearSplines.straight(columns, targets.length), columns, targets, penalty);
    }

    private static AdditiveModel fit(LinearSplines lines, double[][] columns, double[] targets, double penalty) {
        SparseRows rows = lines.rows(columns, targets.length);
        return new AdditiveModel(lines, LinearModel.fit(rows, targets, LinearModel.Loss.LOGISTIC, penalty));
    }

    public void save(ModelOut out) throws IOException {
        lines.save(out);
        weights.save(out);
    }

    /** @param columns how many columns it must have */
    public static AdditiveModel load(ModelIn in, int columns) throws IOException {
        LinearSplines lines = LinearSplines.load(in, columns);
        return new AdditiveModel(lines, LinearModel.load(in, lines.width()));
    }

    /** Log-odds contribution of each column for one row. */
    public double[] parts(double[][] columns, int row) {
        double[][] one = FeatureColumns.rows(columns, new int[] {row});
        SparseRows bent = lines.rows(one, 1);
        double[] parts = new double[columns.length];
        int[] columnOf = new int[lines.width()];
        for (int column = 0, next = 0; column < columns.length; column++) {
            for (int each = 0; each < lines.width(column); each++) {
                columnOf[next++] = column;
            }
        }
        for (int entry = bent.start(0); entry < bent.start(1); entry++) {
            parts[columnOf[bent.column(entry)]] += bent.value(entry) * weights.weight(bent.column(entry));
        }
        return parts;
    }

    /** @return of every row the logarithm of the odds */
    public double[] sums(double[][] columns, int rows) {
        double[] sums = new double[rows];
        double[][] part = new double[columns.length][];
        for (int from = 0; from < rows; from += CHUNK) {
            int to = Math.min(rows, from + CHUNK);
            for (int column = 0; column < columns.length; column++) {
                part[column] = Arrays.copyOfRange(columns[column], from, to);
            }
            System.arraycopy(weights.sums(lines.rows(part, to - from)), 0, sums, from, to - from);
        }
        return sums;
    }
}
