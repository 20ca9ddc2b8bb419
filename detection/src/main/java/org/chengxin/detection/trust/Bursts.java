package org.chengxin.detection.trust;

import java.util.Arrays;
import org.chengxin.detection.trust.graph.Loops;

/**
 * How much each rating counts beside those that its ratee received at about the same time: a crowd at once speaks with
 * no more voices than its share of the time gives it.
 *
 * <p>Time is that of the market, the share of all ratings given before: a festival on which all buy is no burst of one.
 * The weight of a rating is 1 where within a hundredth before and after it no more were received than if those of the
 * ratee came evenly, else what would have been expected over what came.
 */
final class Bursts {

    private static final double AROUND = 0.01;

    /** The weight of each rating in the order of those given, more than 0 and at most 1. */
    final float[] given;

    /** The same in the order of those received. */
    final float[] received;

    private Bursts(float[] given, float[] received) {
        this.given = given;
        this.received = received;
    }

    /** All weigh 1 where times are not known. */
    static Bursts of(RatedNetwork network) {
        float[] given = new float[network.size()];
        float[] received = new float[network.size()];
        if (network.time.length == 0) {
            Arrays.fill(given, 1);
            Arrays.fill(received, 1);
            return new Bursts(given, received);
        }
        int[] places = network.placesReceived();
        double[] sorted = network.time.clone();
        Arrays.parallelSort(sorted);
        Loops.over(network.size(), (from, to) -> {
            for (int at = from; at < to; at++) {
                received[places[at]] = (float) (NormalScores.middleRank(sorted, network.time[at]) / sorted.length);
            }
        });
        Loops.overNodes(network.received, (from, to) -> {
            for (int ratee = from; ratee < to; ratee++) {
                weigh(received, network.received[ratee], network.received[ratee + 1]);
            }
        });
        Loops.over(network.size(), (from, to) -> {
            for (int at = from; at < to; at++) {
                given[at] = received[places[at]];
            }
        });
        return new Bursts(given, received);
    }

    /** Puts the weights of one ratee's ratings where their moments were. */
    private static void weigh(float[] moments, int first, int last) {
        double[] sorted = new double[last - first];
        for (int at = first; at < last; at++) {
            sorted[at - first] = moments[at];
        }
        Arrays.sort(sorted);
        double expected = 1 + (sorted.length - 1) * 2 * AROUND;
        for (int at = first; at < last; at++) {
            double came = NormalScores.middleRank(sorted, moments[at] + AROUND)
                    - NormalScores.middleRank(sorted, moments[at] - AROUND);
            moments[at] = (float) Math.min(1, expected / came);
        }
    }
}
