package org.chengxin.detection.shop.statistics;

import java.util.Arrays;

/**
 * Centre and spread that up to half of the values cannot move at will: median and median absolute deviation, the latter
 * times 1.4826 so that it estimates a standard deviation (F. R. Hampel, "The influence curve and its role in robust
 * estimation", JASA 1974).
 */
public record Robust(double centre, double spread, int count) {

    private static final double TO_DEVIATION = 1.4826;

    /** Of the standard normal law: where its upper quarter begins, and one over the median deviation of its upper half. */
    private static final double UPPER_QUARTILE = 0.6745;

    private static final double UPPER_TO_DEVIATION = 2.5057;

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

    /**
     * As {@link #of}, told by the upper half alone, for values of which most may have been made too small: centre and
     * spread of the normal law whose upper half has this median and median deviation. More than half of the
     * values may be wrong, at the price of a wider spread.
     *
     * @param values at least one, is left as it is
     */
    public static Robust ofUpper(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        Robust upper = of(Arrays.copyOfRange(sorted, sorted.length / 2, sorted.length));
        double spread = UPPER_TO_DEVIATION / TO_DEVIATION * upper.spread;
        return new Robust(upper.centre - UPPER_QUARTILE * spread, spread, sorted.length);
    }

    /** Towards a wider group, as if this many values of it had been seen as well. */
    public Robust shrunk(Robust wider, double weight) {
        double own = count / (count + weight);
        return new Robust(own * centre + (1 - own) * wider.centre, own * spread + (1 - own) * wider.spread, count);
    }

    /** Robust z-score above the centre; the spread is never taken smaller than the floor. */
    public double above(double value, double floor) {
        return (value - centre) / Math.max(spread, floor);
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
