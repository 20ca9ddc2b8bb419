package org.chengxin.detection.learn;

import java.util.Arrays;
import org.chengxin.detection.measure.Ranking;

/**
 * A rising staircase from scores to shares that misses the outcomes least (pool adjacent violators: Ayer and others,
 * Annals of Mathematical Statistics, 1955; for calibration Zadrozny and Elkan, KDD, 2002), with straight lines between
 * the middles of its steps so that different scores stay different. Never falls.
 */
public final class Isotonic {

    private final double[] scores;
    private final double[] shares;

    private Isotonic(double[] scores, double[] shares) {
        this.scores = scores;
        this.shares = shares;
    }

    /**
     * @param scores finite
     * @param outcomes 0 or 1
     */
    public static Isotonic fit(double[] scores, double[] outcomes) {
        int[] descending = Ranking.descending(scores);
        int rows = scores.length;
        double[] middles = new double[rows];
        double[] means = new double[rows];
        double[] sizes = new double[rows];
        int steps = 0;
        for (int at = rows - 1; at >= 0; at--) {
            middles[steps] = scores[descending[at]];
            means[steps] = outcomes[descending[at]];
            sizes[steps++] = 1;
            while (steps > 1 && (means[steps - 2] >= means[steps - 1] || middles[steps - 2] >= middles[steps - 1])) {
                steps--;
                double size = sizes[steps - 1] + sizes[steps];
                means[steps - 1] = (means[steps - 1] * sizes[steps - 1] + means[steps] * sizes[steps]) / size;
                middles[steps - 1] = (middles[steps - 1] * sizes[steps - 1] + middles[steps] * sizes[steps]) / size;
                sizes[steps - 1] = size;
            }
        }
        for (int step = 0; step < steps; step++) {
            // One outcome more of either kind, so that nothing is certain.
            means[step] = (means[step] * sizes[step] + 0.5) / (sizes[step] + 1);
        }
        for (int step = 1; step < steps; step++) {
            means[step] = Math.max(means[step], means[step - 1]);
        }
        return new Isotonic(Arrays.copyOf(middles, steps), Arrays.copyOf(means, steps));
    }

    /** @return 0 to 1; outside of what was seen the nearest */
    public double share(double score) {
        if (scores.length == 0) {
            return 0.5;
        }
        int found = Arrays.binarySearch(scores, score);
        if (found >= 0) {
            return shares[found];
        }
        int above = -found - 1;
        if (above == 0 || above == scores.length) {
            return shares[Math.min(above, scores.length - 1)];
        }
        double part = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return shares[above - 1] + part * (shares[above] - shares[above - 1]);
    }
}
