package org.chengxin.detection.learn;

import java.util.stream.IntStream;

/**
 * A rising curve from sums to shares, fitted to outcomes (Platt, Advances in Large Margin Classifiers, 1999): keeps the
 * order, and different sums different.
 */
public final class RisingCurve {

    private static final double PENALTY = 1e-3;
    private static final double LEAST_SLOPE = 1e-6;

    private final double constant;
    private final double slope;

    private RisingCurve(double constant, double slope) {
        this.constant = constant;
        this.slope = slope;
    }

    /**
     * @param sums finite
     * @param outcomes 0 or 1
     */
    public static RisingCurve fit(double[] sums, double[] outcomes) {
        SparseRows rows = new SparseRows(1);
        IntStream.range(0, sums.length).forEach(row -> {
            rows.add(0, sums[row]);
            rows.endRow();
        });
        LinearModel model = LinearModel.fit(rows, outcomes, LinearModel.Loss.LOGISTIC, PENALTY);
        return new RisingCurve(model.constant(), Math.max(LEAST_SLOPE, model.weight(0)));
    }

    public double share(double sum) {
        return Odds.share(constant + slope * sum);
    }
}
