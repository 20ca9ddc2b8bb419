package org.chengxin.detection.trust;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Variance between honest ones, by how much they differ beyond what their few ratings explain (a random effect: DerSimonian
 * and Laird, Controlled Clinical Trials, 1986), told by quantiles, so that those who stand out do not hide themselves.
 */
public final class RatingSpread {

    /** Above the middle the tail of honest ones is longer than a normal one: so far up it is looked at too. */
    private static final double[] ABOVE = {0.5, 0.6};

    private static final double[] EITHER = {0.5};
    private static final double WIDEST = 2;
    private static final int STEPS = 40;

    private final int[] known;
    private final double[] excess;
    private final double[] variance;
    private final double centre;

    private RatingSpread(double[] excess, double[] variance) {
        this.excess = excess;
        this.variance = variance;
        known = IntStream.range(0, excess.length)
                .filter(at -> !Double.isNaN(excess[at]) && variance[at] > 0)
                .toArray();
        centre = quantile(Arrays.stream(known).mapToDouble(at -> excess[at]).toArray(), 0.5);
    }

    /**
     * The standard deviation of what chance does not explain, told by those above the middle; 0 where it explains all.
     *
     * @param excess of each the mean excess; NaN where nothing is known
     * @param variance of it, by chance alone
     */
    public static double above(double[] excess, double[] variance) {
        RatingSpread spread = new RatingSpread(excess, variance);
        int[] above = Arrays.stream(spread.known)
                .filter(at -> excess[at] >= spread.centre)
                .toArray();
        return spread.widest(above, ABOVE);
    }

    /** The same where excess on either side is as likely. */
    public static double either(double[] excess, double[] variance) {
        RatingSpread spread = new RatingSpread(excess, variance);
        return spread.widest(spread.known, EITHER);
    }

    private double widest(int[] asked, double[] shares) {
        double widest = 0;
        for (double share : shares) {
            widest = Math.max(widest, asked.length == 0 ? 0 : fitted(asked, share));
        }
        return widest;
    }

    private double fitted(int[] asked, double share) {
        double normal = NormalScores.quantile((1 + share) / 2);
        if (apart(asked, share, 0) <= normal) {
            return 0;
        }
        double low = 0;
        double high = WIDEST;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (apart(asked, share, middle) > normal) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double apart(int[] asked, double share, double spread) {
        return quantile(
                Arrays.stream(asked)
                        .mapToDouble(at -> Math.abs(excess[at] - centre) / Math.sqrt(variance[at] + spread * spread))
                        .toArray(),
                share);
    }

    private static double quantile(double[] values, double share) {
        Arrays.sort(values);
        return values.length == 0 ? 0 : values[(int) Math.round(share * (values.length - 1))];
    }
}
