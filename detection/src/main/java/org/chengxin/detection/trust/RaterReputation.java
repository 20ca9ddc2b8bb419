package org.chengxin.detection.trust;

import org.chengxin.detection.graph.Loops;

/**
 * Reputation weight of each rater, from the ratings that the rater received, and the weighted mean rating of each ratee.
 *
 * <p>A rater's reputation is the mean of the ratings he received, drawn to the mean of all by one pseudo-rating; his
 * weight is the reputation (never less than a twentieth) times the logarithm of two more than those who vouch. One hop
 * and no further, so that leaving out is exact: {@link #without} takes one rater's own rating out of the mean, and his
 * weight, the only thing there that knows what he received, goes with it.
 */
final class RaterReputation {

    private static final double LEAST = 0.05;
    private static final double PRIOR = 0.5;

    private final RatedNetwork network;
    private final double mean;
    private final double[] weight;
    private final double[] said;
    private final double[] weighed;

    /** @param distrusted by account: an authority says that this one's word counts for nothing; may be empty */
    RaterReputation(RatedNetwork network, boolean[] distrusted) {
        this.network = network;
        mean = network.mean();
        weight = new double[network.raters.size()];
        said = new double[network.ratees.size()];
        weighed = new double[network.ratees.size()];
        int[] ratee = network.rateeOfAccount();
        for (int rater = 0; rater < weight.length; rater++) {
            int account = network.raterAccount[rater];
            weight[rater] = distrusted.length > 0 && distrusted[account] ? 0 : weigh(ratee[account]);
        }
        Loops.overNodes(network.received, this::listen);
    }

    private double weigh(int ratee) {
        double sum = mean;
        int count = 0;
        if (ratee >= 0) {
            count = network.received(ratee);
            for (int at = network.received[ratee]; at < network.received[ratee + 1]; at++) {
                sum += network.got[at];
            }
        }
        return Math.max(LEAST, sum / (count + 1)) * Math.log(2 + count);
    }

    private void listen(int from, int to) {
        for (int ratee = from; ratee < to; ratee++) {
            for (int at = network.received[ratee]; at < network.received[ratee + 1]; at++) {
                double word = weight[network.rater[at]];
                said[ratee] += word * network.got[at];
                weighed[ratee] += word;
            }
        }
    }

    double weight(int rater) {
        return weight[rater];
    }

    double mean() {
        return mean;
    }

    /** Mean of the ratee without this rater's rating. */
    double without(int ratee, int rater, float rating) {
        double word = weight[rater];
        double others = Math.max(0, weighed[ratee] - word);
        double sum = Math.max(-others, Math.min(others, said[ratee] - word * rating));
        return (sum + PRIOR * mean) / (others + PRIOR);
    }
}
