package org.chengxin.detection.shop.statistics;

import java.util.Arrays;

/**
 * Centre and spread that up to half of the values cannot move at will: median and median absolute deviation, the latter
 * times 1.4826 so that it estimates a standard deviation (F. R. Hampel, "The influence curve and its role in robust
 * estimation", JASA 1974).
 */
public record Robust(double centre, double spread, int count) {

    private static final double TO_DEVIATION = 1.4826;

    /** @param values at least one, is left as it is */
    public static Robust of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double centre = middle(sorted);
        for (int each = 0; each < sorted.length; each++) {
            sorted[each] = Math.abs(sorted[each] - centre);
        }
        Arrays.sort(sorted);
        return new Robust(centre, TO_DEVIATION * middle(sorted), sorted.length);
    }

    /** Towards a wider group, as if this many values of it had been seen as well. */
    public Robust shrunk(Robust wider, double weight) {
        double own = count / (count + weight);
        return new Robust(own * centre + (1 - own) * wider.centre, own * spread + (1 - own) * wider.spread, count);
    }

    /** How many deviations a value lies above the centre; the spread is never taken smaller than the floor. */
    public double above(double value, double floor) {
        return (value - centre) / Math.max(spread, floor);
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
