package org.chengxin.detection.trust;

import java.util.Arrays;
import org.chengxin.detection.graph.Loops;

/**
 * Distance of each rater from the others, against what would be expected if it did not matter who rates: of the ratings that
 * a ratee received any may then be his. How unlikely his sum is follows from Chernoff's bound (1952) over all such
 * exchanges, which holds for few ratings as for many. What honest raters differ by beyond chance ({@link RatingSpread}) is
 * in it as a part that is drawn once for each rater.
 *
 * <p>A ratee of one rating says nothing, nor do two ratings by themselves: each is as far from the other.
 */
final class Distances {

    /** Tilts at which the bound is evaluated; the best counts, and one between would be little better. */
    private static final double[] TILTS = {0.125, 0.25, 0.5, 1, 2, 4, 8, 16, 32};

    private static final int SEVERAL = 5;

    private final RatedNetwork network;
    private final double[] total;
    private final double[] usual;
    private final double[] spreadOfRatee;

    /** By rater: how many of his ratings there are others to, how far they are from them, and how far one would expect. */
    final int[] compared;

    final double[] distance;
    final double[] expected;
    /** By rater: the natural logarithm of the chance, from above. */
    final double[] logChance;
    /** The standard deviation of what honest raters differ by, a rating. */
    final double spread;

    private Distances(RatedNetwork network) {
        this.network = network;
        int ratees = network.ratees.size();
        total = new double[ratees];
        usual = new double[ratees];
        spreadOfRatee = new double[ratees];
        int raters = network.raters.size();
        compared = new int[raters];
        distance = new double[raters];
        expected = new double[raters];
        logChance = new double[raters];
        Loops.overNodes(network.received, this::describe);
        double[] variance = new double[raters];
        Loops.overNodes(network.given, (from, to) -> add(from, to, variance));
        spread = spread(variance);
        double[] moment = new double[ratees];
        for (double tilt : TILTS) {
            Loops.overNodes(network.received, (from, to) -> moments(from, to, tilt, moment));
            Loops.overNodes(network.given, (from, to) -> bound(from, to, tilt, moment));
        }
    }

    static Distances of(RatedNetwork network) {
        return new Distances(network);
    }

    private void describe(int from, int to) {
        for (int ratee = from; ratee < to; ratee++) {
            for (int at = network.received[ratee]; at < network.received[ratee + 1]; at++) {
                total[ratee] += network.got[at];
            }
            int count = network.received(ratee);
            double sum = 0;
            double squares = 0;
            for (int at = network.received[ratee]; at < network.received[ratee + 1]; at++) {
                double far = far(ratee, network.got[at]);
                sum += far;
                squares += far * far;
            }
            usual[ratee] = sum / Math.max(1, count);
            spreadOfRatee[ratee] = Math.max(0, squares / Math.max(1, count) - usual[ratee] * usual[ratee]);
        }
    }

    /** Mean of the others' ratings of the ratee. */
    double others(int ratee, float rating) {
        return (total[ratee] - rating) / Math.max(1, network.received(ratee) - 1);
    }

    private double far(int ratee, float rating) {
        return network.received(ratee) < 2 ? 0 : Math.abs(rating - others(ratee, rating));
    }

    private void add(int from, int to, double[] variance) {
        for (int rater = from; rater < to; rater++) {
            for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                int ratee = network.ratee[at];
                if (network.received(ratee) > 1) {
                    compared[rater]++;
                    distance[rater] += far(ratee, network.gave[at]);
                    expected[rater] += usual[ratee];
                    variance[rater] += spreadOfRatee[ratee];
                }
            }
        }
    }

    /** Of those who gave several, for of one rating alone nobody's manner can be told; of all where these are few. */
    private double spread(double[] variance) {
        int asked = Arrays.stream(compared).filter(count -> count >= SEVERAL).count() >= 20 ? SEVERAL : 1;
        double[] excess = new double[compared.length];
        double[] ofMean = new double[compared.length];
        Arrays.setAll(
                excess,
                rater -> compared[rater] < asked ? Double.NaN : (distance[rater] - expected[rater]) / compared[rater]);
        Arrays.setAll(ofMean, rater -> variance[rater] / Math.max(1.0, (double) compared[rater] * compared[rater]));
        return RatingSpread.above(excess, ofMean);
    }

    private void moments(int from, int to, double tilt, double[] moment) {
        for (int ratee = from; ratee < to; ratee++) {
            double sum = 0;
            for (int at = network.received[ratee]; at < network.received[ratee + 1]; at++) {
                sum += Math.exp(tilt * (far(ratee, network.got[at]) - usual[ratee]));
            }
            moment[ratee] = network.received(ratee) < 2 ? 0 : Math.log(sum / network.received(ratee));
        }
    }

    private void bound(int from, int to, double tilt, double[] moment) {
        for (int rater = from; rater < to; rater++) {
            double manner = tilt * spread * compared[rater];
            double sum = manner * manner / 2 - tilt * (distance[rater] - expected[rater]);
            for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                sum += moment[network.ratee[at]];
            }
            logChance[rater] = Math.min(logChance[rater], sum);
        }
    }
}
