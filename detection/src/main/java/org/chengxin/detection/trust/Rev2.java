package org.chengxin.detection.trust;

import java.util.Arrays;
import org.chengxin.detection.trust.graph.Loops;

/**
 * Fairness of raters, goodness of ratees and reliability of ratings as one fixed point (Kumar, Hooi, Makhija, Kumar,
 * Faloutsos, Subrahmanian: REV2, WSDM 2018): a rating is reliable when it comes from a fair rater and is near the
 * goodness of the ratee; a rater is fair when his ratings are reliable; goodness is the mean of what was received,
 * weighted by reliability. Those of whom little is known are drawn to the mean by the cold-start weights.
 *
 * <p>Invariant: fairness and reliability stay in 0..1, goodness in -1..1. A rater and a ratee with the same id are two
 * nodes here: fairness never knows what its rater received. Reliability is not stored but worked out on both sides.
 */
public final class Rev2 {

    private static final int MOST_STEPS = 100;
    private static final double STILL = 1e-6;

    private final RatedNetwork network;
    private final Setting setting;
    private final double[] fairness;
    private final double[] goodness;
    private int steps;
    private double change;

    /**
     * The weights of one fixed point.
     *
     * @param fair pseudo-ratings of mean reliability for each rater
     * @param good pseudo-ratings of mean goodness for each ratee
     * @param who weight of the rater's fairness in a rating's reliability
     * @param what weight of the rating's nearness to goodness
     */
    public record Setting(double fair, double good, double who, double what) {

        public Setting {
            if (!(fair >= 0 && good >= 0 && who >= 0 && what > 0)) {
                throw new IllegalArgumentException("weights are not negative, and nearness counts");
            }
        }
    }

    private Rev2(RatedNetwork network, Setting setting) {
        this.network = network;
        this.setting = setting;
        fairness = new double[network.raters.size()];
        goodness = new double[network.ratees.size()];
        Arrays.fill(fairness, 1);
        Loops.overNodes(network.received, this::startGoodness);
    }

    /** Goes on until nothing moves by more than a millionth, at most a hundred steps. */
    public static Rev2 of(RatedNetwork network, Setting setting) {
        Rev2 fixed = new Rev2(network, setting);
        do {
            fixed.step();
        } while (fixed.change > STILL && fixed.steps < MOST_STEPS);
        return fixed;
    }

    /** One step from the start, to be measured. */
    static Rev2 start(RatedNetwork network, Setting setting) {
        return new Rev2(network, setting);
    }

    void step() {
        double meanFairness = mean(fairness);
        double meanGoodness = mean(goodness);
        double[] moved = new double[fairness.length];
        double[] shifted = new double[goodness.length];
        Loops.overNodes(network.given, (from, to) -> judgeRaters(from, to, meanFairness, moved));
        Loops.overNodes(network.received, (from, to) -> judgeRatees(from, to, meanGoodness, shifted));
        change = Math.max(move(fairness, moved), move(goodness, shifted));
        steps++;
    }

    private void startGoodness(int from, int to) {
        for (int ratee = from; ratee < to; ratee++) {
            double sum = 0;
            for (int at = network.received[ratee]; at < network.received[ratee + 1]; at++) {
                sum += network.got[at];
            }
            goodness[ratee] = sum / Math.max(1, network.received(ratee));
        }
    }

    private void judgeRaters(int from, int to, double mean, double[] moved) {
        double who = setting.who / (setting.who + setting.what);
        double near = setting.what / (setting.who + setting.what);
        for (int rater = from; rater < to; rater++) {
            int first = network.given[rater];
            int last = network.given[rater + 1];
            double sum = 0;
            for (int at = first; at < last; at++) {
                sum += 1 - Math.abs(network.gave[at] - goodness[network.ratee[at]]) / 2;
            }
            double reliable = who * fairness[rater] * (last - first) + near * sum;
            moved[rater] = weighed(reliable, last - first, setting.fair, mean, fairness[rater]);
        }
    }

    private void judgeRatees(int from, int to, double mean, double[] shifted) {
        double who = setting.who / (setting.who + setting.what);
        double near = setting.what / (setting.who + setting.what);
        for (int ratee = from; ratee < to; ratee++) {
            int first = network.received[ratee];
            int last = network.received[ratee + 1];
            double good = goodness[ratee];
            double sum = 0;
            for (int at = first; at < last; at++) {
                float rating = network.got[at];
                sum += rating * (who * fairness[network.rater[at]] + near * (1 - Math.abs(rating - good) / 2));
            }
            shifted[ratee] = weighed(sum, last - first, setting.good, mean, good);
        }
    }

    /** Stays where it is when nothing at all is known. */
    private static double weighed(double sum, int count, double prior, double mean, double now) {
        return count + prior == 0 ? now : (sum + prior * mean) / (count + prior);
    }

    private static double move(double[] here, double[] there) {
        double most = 0;
        for (int at = 0; at < here.length; at++) {
            most = Math.max(most, Math.abs(here[at] - there[at]));
            here[at] = there[at];
        }
        return most;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / Math.max(1, values.length);
    }

    public double fairness(int rater) {
        return fairness[rater];
    }

    public double goodness(int ratee) {
        return goodness[ratee];
    }

    public int steps() {
        return steps;
    }

    /** The largest move of the last step. */
    public double change() {
        return change;
    }
}
