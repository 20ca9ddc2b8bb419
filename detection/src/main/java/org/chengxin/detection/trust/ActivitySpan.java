package org.chengxin.detection.trust;

import org.chengxin.detection.graph.Loops;

/**
 * Activity span of each rater: the share of the time since the rater's first rating in which ratings still came,
 * shrunk towards a half by two mean gaps. A rater younger than that has an unknown span and gets about a half.
 */
final class ActivitySpan {

    private ActivitySpan() {}

    /** By rater, from 0 to 1; a half where nothing is known. */
    static double[] of(RatedNetwork network) {
        int[] given = network.given;
        double[] first = new double[network.raters.size()];
        double[] last = new double[first.length];
        Loops.overNodes(given, (from, to) -> {
            for (int rater = from; rater < to; rater++) {
                first[rater] = Double.POSITIVE_INFINITY;
                last[rater] = Double.NEGATIVE_INFINITY;
                for (int at = given[rater]; at < given[rater + 1]; at++) {
                    first[rater] = Math.min(first[rater], network.time[at]);
                    last[rater] = Math.max(last[rater], network.time[at]);
                }
            }
        });
        double end = Double.NEGATIVE_INFINITY;
        double stayed = 0;
        int gaps = 0;
        for (int rater = 0; rater < first.length; rater++) {
            end = Math.max(end, last[rater]);
            stayed += Math.max(0, last[rater] - first[rater]);
            gaps += Math.max(0, network.given(rater) - 1);
        }
        double gap = stayed / Math.max(1, gaps);
        double[] span = new double[first.length];
        for (int rater = 0; rater < first.length; rater++) {
            double could = end - first[rater] + 2 * gap;
            // Not so for who rated nobody but himself, and where all was said at one time.
            span[rater] = could > 0 ? (last[rater] - first[rater] + gap) / could : 0.5;
        }
        return span;
    }
}
