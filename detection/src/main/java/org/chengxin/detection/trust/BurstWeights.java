package org.chengxin.detection.trust;

import java.util.Arrays;
import org.chengxin.detection.graph.Loops;

/**
 * Weight of each rating against bursts: ratings that a ratee received at about the same time count together no more than
 * the expected number for that time.
 *
 * <p>Time is that of the market, the share of all ratings given before: a festival on which all buy is no burst of one.
 * The weight of a rating is 1 where within a hundredth before and after it no more were received than if those of the
 * ratee came evenly, or as those of the market do where many share one time, else what would have been expected over what
 * came.
 */
final class BurstWeights {

    private static final double AROUND = 0.01;

    /** The weight of each rating in the order of those given, more than 0 and at most 1. */
    final float[] given;

    /** The same in the order of those received. */
    final float[] received;

    private BurstWeights(float[] given, float[] received) {
        this.given = given;
        this.received = received;
    }

    /** All weigh 1 where times are not known. */
    static BurstWeights of(RatedNetwork network) {
        float[] given = new float[network.size()];
        float[] received = new float[network.size()];
        if (network.time.length == 0) {
            Arrays.fill(given, 1);
            Arrays.fill(received, 1);
            return new BurstWeights(given, received);
        }
        int[] places = network.placesReceived();
        double[] sorted = network.time.clone();
        Arrays.parallelSort(sorted);
        Loops.over(network.size(), (from, to) -> {
            for (int at = from; at < to; at++) {
                received[places[at]] = (float) (NormalScores.middleRank(sorted, network.time[at]) / sorted.length);
            }
        });
        double[] market = moments(sorted);
        Loops.overNodes(network.received, (from, to) -> {
            for (int ratee = from; ratee < to; ratee++) {
                weigh(received, network.received[ratee], network.received[ratee + 1], market);
            }
        });
        Loops.over(network.size(), (from, to) -> {
            for (int at = from; at < to; at++) {
                given[at] = received[places[at]];
            }
        });
        return new BurstWeights(given, received);
    }

    /** Puts the weights of one ratee's ratings where their moments were. */
    private static void weigh(float[] moments, int first, int last, double[] market) {
        double[] sorted = new double[last - first];
        for (int at = first; at < last; at++) {
            sorted[at - first] = moments[at];
        }
        Arrays.sort(sorted);
        double evenly = 1 + (sorted.length - 1) * 2 * AROUND;
        for (int at = first; at < last; at++) {
            double came = around(sorted, moments[at]);
            if (came > evenly) {
                double share = Math.max(2 * AROUND, around(market, moments[at]) / market.length);
                moments[at] = (float) Math.min(1, (1 + (sorted.length - 1) * share) / came);
            } else {
                moments[at] = 1;
            }
        }
    }

    private static double around(double[] sorted, double moment) {
        return NormalScores.middleRank(sorted, moment + AROUND) - NormalScores.middleRank(sorted, moment - AROUND);
    }

    /** The moments of all ratings, in place of their times; those of one time share one, however many they are. */
    private static double[] moments(double[] times) {
        for (int from = 0, to; from < times.length; from = to) {
            to = from + 1;
            while (to < times.length && times[to] == times[from]) {
                to++;
            }
            Arrays.fill(times, from, to, (float) ((from + to) / 2.0 / times.length));
        }
        return times;
    }
}
