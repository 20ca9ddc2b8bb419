package org.chengxin.detection.metrics;

/** Bounds on tail probabilities, as natural logarithms of their inverse: the larger, the less chance explains. */
public final class Chance {

    private Chance() {}

    /**
     * Chernoff's bound (1952) for at least {@code hits} of {@code tries} where each hits with the given chance: tries
     * times the divergence of the two shares. Zero where no more hit than chance lets expect.
     */
    public static double binomial(double tries, double hits, double chance) {
        if (hits <= tries * chance || tries <= 0) {
            return 0;
        }
        double share = Math.min(1, hits / tries);
        double gain = share * Math.log(share / chance);
        if (share < 1) {
            gain += (1 - share) * Math.log((1 - share) / (1 - chance));
        }
        return tries * gain;
    }

    /** The same for a count with a Poisson distribution. */
    public static double poisson(double count, double expected) {
        return count <= expected ? 0 : count * Math.log(count / expected) - count + expected;
    }

    /** Logarithm of the number of ways to choose so many of all, from above: all times the entropy of the share. */
    public static double choices(int all, int chosen) {
        int few = Math.min(chosen, all - chosen);
        if (few <= 0) {
            return 0;
        }
        double share = (double) few / all;
        return -all * (share * Math.log(share) + (1 - share) * Math.log1p(-share));
    }
}
