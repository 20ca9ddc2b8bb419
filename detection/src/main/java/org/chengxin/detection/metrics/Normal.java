package org.chengxin.detection.metrics;

/** The standard normal distribution. */
public final class Normal {

    private static final double FURTHEST = 8;

    private Normal() {}

    /** The share below, by formula 26.2.17 of Abramowitz and Stegun (1964), within 10⁻⁷. */
    public static double below(double at) {
        if (at < 0) {
            return 1 - below(-at);
        }
        double t = 1 / (1 + 0.2316419 * at);
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-at * at / 2) / Math.sqrt(2 * Math.PI) * series;
    }

    /** Normal quantile by bisection; at most {@value #FURTHEST} from the mean. */
    public static double quantile(double share) {
        double low = -FURTHEST;
        double high = FURTHEST;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
