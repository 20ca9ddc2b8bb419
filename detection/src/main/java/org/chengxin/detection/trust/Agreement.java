package org.chengxin.detection.trust;

import java.util.Arrays;
import org.chengxin.detection.graph.Loops;

/**
 * Fairness of raters and goodness of ratees as one fixed point, in the manner of REV2 (Kumar, Hooi, Makhija, Kumar,
 * Faloutsos, Subrahmanian, WSDM 2018) and with the inverse-variance weights of iterative filtering (Laureti, Moret,
 * Zhang, Yu, Europhysics Letters 75, 2006; de Kerchove, Van Dooren, SIAM J. Matrix Anal. Appl. 31, 2010): goodness is
 * the mean of what was received, each rating weighing as its rater's fairness, his {@link RaterReputation} and its share of a
 * burst ({@link BurstWeights}); a rater is fair who is near to what the others say. Those of whom little is known are drawn to
 * the usual by one pseudo-rating on either side.
 *
 * <p>In REV2 praise that is half believed still moves goodness by half of what it says, so that a ring of five in a
 * hundred ratings moved its sellers by a tenth. Fairness is never above 1: nobody gains a second voice by agreeing.
 *
 * <p>Invariant: fairness is in 0..1, goodness in -1..1. A rating is never compared with itself: with it goes its rater's
 * reputation, so that fairness does not know what its rater received.
 */
public final class Agreement {

    private static final int MOST_STEPS = 100;
    private static final double STILL = 1e-6;
    private static final double ROUNDING = 1e-12;

    private final RatedNetwork network;
    private final BurstWeights bursts;
    private final double mean;
    /** Weight of each rater by reputation alone; the mean over all ratings is 1. */
    private final float[] reputation;

    private final float[] fairness;
    /** The product of both. */
    private final float[] word;

    /** The weighted sum of what each ratee received, and behind it the sum of the weights. */
    private final double[] said;

    private final double[] distance;
    private int steps;
    private double change;

    private Agreement(RatedNetwork network, BurstWeights bursts, RaterReputation reputation, boolean[] silent) {
        this.network = network;
        this.bursts = bursts;
        mean = network.mean();
        this.reputation = shares(network, reputation, silent);
        word = this.reputation.clone();
        fairness = new float[word.length];
        distance = new double[fairness.length];
        said = new double[2 * network.ratees.size()];
        Arrays.fill(fairness, 1);
    }

    private static float[] shares(RatedNetwork network, RaterReputation reputation, boolean[] silent) {
        double all = 0;
        for (int rater = 0; rater < network.raters.size(); rater++) {
            all += reputation.weight(rater) * network.given(rater);
        }
        float[] shares = new float[network.raters.size()];
        for (int rater = 0; rater < shares.length; rater++) {
            shares[rater] = all == 0 || silent[rater] ? 0 : (float) (reputation.weight(rater) * network.size() / all);
        }
        return shares;
    }

    /**
     * Goes on until no fairness moves by more than a millionth, at most a hundred steps.
     *
     * @param silent by rater: his ratings move no goodness
     */
    static Agreement of(RatedNetwork network, BurstWeights bursts, RaterReputation reputation, boolean[] silent) {
        Agreement fixed = start(network, bursts, reputation, silent);
        do {
            fixed.step();
        } while (fixed.change > STILL && fixed.steps < MOST_STEPS);
        fixed.listen();
        return fixed;
    }

    /** Before the first step, so that each can be measured. */
    static Agreement start(RatedNetwork network, BurstWeights bursts, RaterReputation reputation, boolean[] silent) {
        return new Agreement(network, bursts, reputation, silent);
    }

    void step() {
        listen();
        Loops.overNodes(network.given, this::compare);
        double usual = sum(distance) / Math.max(1, network.size());
        // Where all say the same, what is left is rounding.
        usual = usual < ROUNDING ? 0 : usual;
        change = 0;
        for (int rater = 0; rater < fairness.length; rater++) {
            double off = distance[rater] + usual;
            double next = usual == 0 ? 1 : Math.min(1, usual * (network.given(rater) + 1) / off);
            change = Math.max(change, Math.abs(next - fairness[rater]));
            fairness[rater] = (float) next;
            word[rater] = fairness[rater] * reputation[rater];
        }
        steps++;
    }

    private void listen() {
        Loops.overNodes(network.received, this::listen);
    }

    private void listen(int from, int to) {
        for (int ratee = from; ratee < to; ratee++) {
            double sum = mean;
            double weights = 1;
            for (int at = network.received[ratee]; at < network.received[ratee + 1]; at++) {
                float weight = word[network.rater[at]] * bursts.received[at];
                sum += weight * network.got[at];
                weights += weight;
            }
            said[2 * ratee] = sum;
            said[2 * ratee + 1] = weights;
        }
    }

    /** The squared distance of each rating from what the others say. */
    private void compare(int from, int to) {
        for (int rater = from; rater < to; rater++) {
            float own = word[rater];
            double sum = 0;
            for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                int ratee = network.ratee[at];
                float rating = network.gave[at];
                float weight = own * bursts.given[at];
                double off = rating - (said[2 * ratee] - weight * rating) / (said[2 * ratee + 1] - weight);
                sum += off * off;
            }
            distance[rater] = sum;
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Fairness of the rater: 1 where the distance to the others is no more than usual. */
    public double fairness(int rater) {
        return fairness[rater];
    }

    /** Weight of the rater by fairness and reputation. */
    double word(int rater) {
        return word[rater];
    }

    public double goodness(int ratee) {
        return said[2 * ratee] / said[2 * ratee + 1];
    }

    public int steps() {
        return steps;
    }

    /** The largest move of the last step. */
    public double change() {
        return change;
    }
}
