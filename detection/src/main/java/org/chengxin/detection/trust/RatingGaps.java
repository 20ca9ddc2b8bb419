package org.chengxin.detection.trust;

import java.util.Arrays;
import org.chengxin.detection.graph.Loops;

/** Mean rank of the gaps between a rater's ratings among all gaps, shortest highest; the rank of a half without any gap. */
final class RatingGaps {

    private RatingGaps() {}

    static double[] of(RatedNetwork network) {
        double[] sorted = network.time.clone();
        double[] gaps = new double[network.size()];
        Arrays.fill(gaps, Double.POSITIVE_INFINITY);
        int[] given = network.given;
        Loops.overNodes(given, (from, to) -> {
            for (int rater = from; rater < to; rater++) {
                Arrays.sort(sorted, given[rater], given[rater + 1]);
                for (int at = given[rater] + 1; at < given[rater + 1]; at++) {
                    gaps[at] = sorted[at] - sorted[at - 1];
                }
            }
        });
        double[] ranked = gaps.clone();
        Arrays.parallelSort(ranked);
        int known = network.size();
        while (known > 0 && ranked[known - 1] == Double.POSITIVE_INFINITY) {
            known--;
        }
        double[] all = Arrays.copyOf(ranked, known);
        double[] shortness = new double[network.raters.size()];
        Loops.overNodes(given, (from, to) -> {
            for (int rater = from; rater < to; rater++) {
                double sum = 0.5;
                int count = 1;
                for (int at = given[rater] + 1; at < given[rater + 1]; at++) {
                    sum += NormalScores.middleRank(all, gaps[at]) / all.length;
                    count++;
                }
                shortness[rater] = -sum / count;
            }
        });
        return shortness;
    }
}
