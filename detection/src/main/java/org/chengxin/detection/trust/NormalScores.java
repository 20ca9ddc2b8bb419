package org.chengxin.detection.trust;

import java.util.Arrays;
import org.chengxin.detection.graph.Loops;

/**
 * Signals of different units made comparable without labels: each value becomes the normal quantile of its rank (van
 * der Waerden, 1952; equal values share the middle rank). No signal can rule the others by its unit or by one wild value.
 */
public final class NormalScores {

    private NormalScores() {}

    /** @param values finite */
    public static double[] of(double[] values) {
        double[] sorted = new double[values.length];
        for (int at = 0; at < values.length; at++) {
            sorted[at] = values[at] + 0.0;
        }
        Arrays.parallelSort(sorted);
        double[] scores = new double[values.length];
        Loops.over(values.length, (from, to) -> {
            for (int at = from; at < to; at++) {
                scores[at] = quantile((middleRank(sorted, values[at]) + 0.5) / (values.length + 1));
            }
        });
        return scores;
    }

    /** Mid-rank: the number of smaller values and half of the equal ones. */
    static double middleRank(double[] sorted, double value) {
        return (below(sorted, value + 0.0, false) + below(sorted, value + 0.0, true)) / 2.0;
    }

    /** How many are smaller, or not greater. */
    private static int below(double[] sorted, double value, boolean equalToo) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || equalToo && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Standard normal quantile (Wichura, AS 241, to seven digits). */
    static double quantile(double share) {
        double centred = share - 0.5;
        if (Math.abs(centred) <= 0.425) {
            double square = 0.180625 - centred * centred;
            return centred
                    * (((59.109374720 * square + 159.29113202) * square + 50.434271938) * square + 3.3871327179)
                    / (((67.187563600 * square + 78.757757664) * square + 17.895169469) * square + 1);
        }
        double tail = Math.sqrt(-Math.log(centred < 0 ? share : 1 - share));
        double size;
        if (tail <= 5) {
            double near = tail - 1.6;
            size = (((0.17023821103 * near + 1.3067284816) * near + 2.7568153900) * near + 1.4234372777)
                    / ((0.12021132975 * near + 0.73700164250) * near + 1);
        } else {
            double far = tail - 5;
            size = (((0.017337203997 * far + 0.42868294337) * far + 3.0812263860) * far + 6.6579051150)
                    / ((0.012258202635 * far + 0.24197894225) * far + 1);
        }
        return centred < 0 ? -size : size;
    }

    /** A normal score as a suspicion: about the share of those that stand lower, a rank and no probability. */
    static double suspicion(double score) {
        return 1 / (1 + Math.exp(-1.702 * score));
    }
}
