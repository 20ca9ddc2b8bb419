package org.chengxin.detection.learn;

import java.io.IOException;

/**
 * A weighted sum of the columns, fitted with an L2 penalty (ridge: Hoerl and Kennard, Technometrics, 1970; logistic: le
 * Cessie and van Houwelingen, Applied Statistics, 1992). The constant is not penalised.
 */
public final class LinearModel {

    /** Loss that is minimized. */
    public enum Loss {
        /** Targets 0 and 1; the sum is the logarithm of the odds. */
        LOGISTIC,
        /** Targets of any size; the sum is the target itself. */
        SQUARED
    }

    private static final int STEPS = 150;
    private static final double FLAT = 1e-3;

    private final double[] weights;

    private LinearModel(double[] weights) {
        this.weights = weights;
    }

    /** @param penalty half of it times the squared weights is added to the sum of the losses of the rows */
    public static LinearModel fit(SparseRows rows, double[] targets, Loss loss, double penalty) {
        int width = rows.width();
        double[] found = Lbfgs.lowest(
                (point, slope) -> value(rows, targets, loss, penalty, point, slope), width + 1, STEPS, FLAT);
        return new LinearModel(found);
    }

    private static double value(
            SparseRows rows, double[] targets, Loss loss, double penalty, double[] point, double[] slope) {
        int width = rows.width();
        double value = 0;
        for (int column = 0; column < width; column++) {
            slope[column] = penalty * point[column];
            value += penalty / 2 * point[column] * point[column];
        }
        slope[width] = 0;
        for (int row = 0; row < rows.rows(); row++) {
            double sum = point[width] + rows.dot(row, point);
            double miss;
            if (loss == Loss.LOGISTIC) {
                value += Odds.softPlus(sum) - targets[row] * sum;
                miss = Odds.share(sum) - targets[row];
            } else {
                miss = sum - targets[row];
                value += miss * miss / 2;
            }
            rows.addTo(slope, row, miss);
            slope[width] += miss;
        }
        return value;
    }

    /** The sum of every row; for the logistic loss the logarithm of the odds. */
    public double[] sums(SparseRows rows) {
        double[] sums = new double[rows.rows()];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = constant() + rows.dot(row, weights);
        }
        return sums;
    }

    public void save(ModelOut out) throws IOException {
        out.numbers(weights);
    }

    /** @param width how many columns it must have */
    public static LinearModel load(ModelIn in, int width) throws IOException {
        return new LinearModel(in.decimals(width + 1));
    }

    public double weight(int column) {
        return weights[column];
    }

    public double constant() {
        return weights[weights.length - 1];
    }
}
