package org.chengxin.detection.trust;

import java.util.stream.IntStream;

/**
 * Outliers of a network, those who stand out by more than the sampling of the network itself explains: raters by their
 * distance from the others ({@link Distances}), ratees by a stretch of time whose ratings say something else ({@link
 * Stretches}). Half of alpha goes to either side, shared out among all that were asked, so that an honest network has
 * somebody unusual with a chance of alpha at most; a rank, in contrast, always has a first.
 */
public final class Unusual {

    private final double alpha;
    private final double raterLevel;
    private final double rateeLevel;
    private final Distances distances;
    private final Stretches stretches;

    private Unusual(RatedNetwork network, double alpha) {
        this.alpha = alpha;
        raterLevel = alpha / 2 / Math.max(1, network.raters.size());
        rateeLevel = alpha / 2 / Math.max(1, network.ratees.size());
        distances = Distances.of(network);
        stretches = Stretches.of(network);
    }

    static Unusual of(RatedNetwork network, double alpha) {
        return new Unusual(network, alpha);
    }

    /** The chance that an honest network has anybody unusual, at most. */
    public double alpha() {
        return alpha;
    }

    /** @param rater its place among the raters */
    public boolean rater(int rater) {
        return distances.logChance[rater] <= Math.log(raterLevel);
    }

    /** @param ratee its place among the ratees */
    public boolean ratee(int ratee) {
        return stretches.known(ratee) && stretches.logChance[ratee] <= Math.log(rateeLevel);
    }

    public int raters() {
        return (int) IntStream.range(0, distances.logChance.length)
                .filter(this::rater)
                .count();
    }

    public int ratees() {
        return (int)
                IntStream.range(0, stretches.hits.length).filter(this::ratee).count();
    }

    public boolean nothing() {
        return raters() == 0 && ratees() == 0;
    }

    /** Natural logarithm of the chance that some honest rater of this network is as far from the others. */
    double logChanceOfRater(int rater) {
        return Math.min(0, distances.logChance[rater] + Math.log(2.0 * distances.logChance.length));
    }

    double logChanceOfRatee(int ratee) {
        return stretches.known(ratee)
                ? Math.min(0, stretches.logChance[ratee] + Math.log(2.0 * stretches.hits.length))
                : 0;
    }

    Distances distances() {
        return distances;
    }

    Stretches stretches() {
        return stretches;
    }
}
