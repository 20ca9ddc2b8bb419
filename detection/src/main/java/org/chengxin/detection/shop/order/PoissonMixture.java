package org.chengxin.detection.shop.order;

import java.util.Arrays;

/**
 * Counts as a mixture of two Poisson laws with exposures, fitted by expectation–maximisation (A. P. Dempster, N. M. Laird
 * and D. B. Rubin, JRSS B 1977); two are believed only where Schwarz's criterion (Annals of Statistics 1978) pays for
 * the second.
 *
 * <p>Invariant: calm ≤ busy rate; no step of the fit makes the data less likely.
 */
final class PoissonMixture {

    private static final int STEPS = 60;

    private final double calm;
    private final boolean two;
    private final double[] busy;

    private PoissonMixture(double calm, boolean two, double[] busy) {
        this.calm = calm;
        this.two = two;
        this.busy = busy;
    }

    static PoissonMixture of(int[] counts, double[] exposures) {
        double events = Arrays.stream(counts).sum();
        double one = events / Arrays.stream(exposures).sum();
        double low = one * 0.7;
        double high = one * 4;
        double share = 0.1;
        double[] posterior = new double[counts.length];
        double likelihood = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            double now = expect(counts, exposures, low, high, share, posterior);
            double[] sums = new double[5];
            for (int at = 0; at < counts.length; at++) {
                sums[0] += posterior[at];
                sums[1] += posterior[at] * counts[at];
                sums[2] += posterior[at] * exposures[at];
                sums[3] += (1 - posterior[at]) * counts[at];
                sums[4] += (1 - posterior[at]) * exposures[at];
            }
            share = Math.min(0.999, Math.max(1e-6, sums[0] / counts.length));
            high = Math.max(1e-9, sums[1] / Math.max(1e-9, sums[2]));
            low = Math.max(1e-9, sums[3] / Math.max(1e-9, sums[4]));
            if (now - likelihood < 1e-6) {
                break;
            }
            likelihood = now;
        }
        double single = single(counts, exposures, one);
        boolean two = high > 2 * low && likelihood - single > Math.log(counts.length);
        return new PoissonMixture(low, two, posterior);
    }

    /** Fills in how probably each count is a busy one, and gives the log-likelihood without its constant. */
    private static double expect(
            int[] counts, double[] exposures, double low, double high, double share, double[] posterior) {
        double sum = 0;
        for (int at = 0; at < counts.length; at++) {
            double calm = Math.log(1 - share) + counts[at] * Math.log(low * exposures[at]) - low * exposures[at];
            double busy = Math.log(share) + counts[at] * Math.log(high * exposures[at]) - high * exposures[at];
            double most = Math.max(calm, busy);
            double together = most + Math.log(Math.exp(calm - most) + Math.exp(busy - most));
            posterior[at] = Math.exp(busy - together);
            sum += together;
        }
        return sum;
    }

    private static double single(int[] counts, double[] exposures, double rate) {
        double sum = 0;
        for (int at = 0; at < counts.length; at++) {
            sum += counts[at] * Math.log(rate * exposures[at]) - rate * exposures[at];
        }
        return sum;
    }

    /** The calm rate, per unit of exposure. */
    double calm() {
        return calm;
    }

    /** False where one law explains the counts. */
    boolean two() {
        return two;
    }

    /** Posterior probability that the count is of the busy component. */
    double busy(int at) {
        return busy[at];
    }
}
