package org.chengxin.trials.market;

/**
 * Draws a position in proportion to its weight, in constant time.
 *
 * <p>The alias method (Walker, ACM TOMS 1977; linear set-up by Vose, IEEE TSE 1991). Invariant: each slot holds at most
 * two positions, and what slots give to a position adds up to its weight.
 */
final class Weighted {

    private final float[] keep;
    private final int[] alias;

    /** @param weights at least one above zero, none below */
    Weighted(double[] weights) {
        int size = weights.length;
        keep = new float[size];
        alias = new int[size];
        double sum = sum(weights);
        double[] scaled = new double[size];
        int[] open = new int[size];
        int low = 0;
        int high = size;
        for (int at = 0; at < size; at++) {
            scaled[at] = weights[at] * size / sum;
            if (scaled[at] < 1) {
                open[low++] = at;
            } else {
                open[--high] = at;
            }
        }
        while (low > 0 && high < size) {
            int small = open[--low];
            int large = open[high];
            keep[small] = (float) scaled[small];
            alias[small] = large;
            scaled[large] -= 1 - scaled[small];
            if (scaled[large] < 1) {
                high++;
                open[low++] = large;
            }
        }
        while (low > 0) {
            keep[open[--low]] = 1;
        }
        while (high < size) {
            keep[open[high++]] = 1;
        }
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("no weight at all");
        }
        return sum;
    }

    int draw(Draws chance) {
        int slot = chance.below(keep.length);
        return chance.share() < keep[slot] ? slot : alias[slot];
    }
}
