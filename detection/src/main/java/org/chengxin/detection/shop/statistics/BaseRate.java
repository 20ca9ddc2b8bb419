package org.chengxin.detection.shop.statistics;

import java.util.Arrays;

/**
 * Base rate, how common something is among honest groups (merchants, couriers), and how much that differs from group to group,
 * without letting the worst groups set the standard: a forward search (A. C. Atkinson and M. Riani, "Robust Diagnostic
 * Regression Analysis", Springer 2000) begins with the half of the groups that show least of it and takes in whatever does
 * not stand out from those taken in before.
 *
 * <p>Among those left out a group counts as one however large it is: a few cannot set the standard by the number of
 * their records. What more than a third of the groups do is usual, whatever it is.
 *
 * <p>The spread is the intra-class correlation of the beta-binomial by the method of moments (J. C. Kleinman,
 * "Proportions with extraneous variance", JASA 1973).
 */
public record BaseRate(double share, double spread) {

    private static final int MOST_LEFT_OUT = 3;
    /** Of the records: what does not stand out may yet be wrong, and so the worst tenth never says what is usual. */
    private static final double TRIMMED = 0.1;

    private static final int STEPS = 50;
    private static final double LEAST_SPREAD = 0.002;
    /** Above one in as many as there are groups: an honest group is left out once in a hundred searches. */
    private static final double STANDS_OUT = 2;
    /** No group's deviation counts for more than five standard deviations squared. */
    private static final double LOUDEST = 25;

    /** @param counts how many of {@code sizes} in each group; groups of none are passed over */
    public static BaseRate of(int[] counts, int[] sizes) {
        int[] order = order(counts, sizes);
        boolean[] taken = new boolean[order.length];
        int many = (order.length + 1) / 2;
        Arrays.fill(taken, 0, many, true);
        BaseRate rate = of(order, taken, counts, sizes);
        double from = Math.log10(Math.max(1, order.length)) + STANDS_OUT;
        for (int step = 0; step < STEPS; step++) {
            int before = many;
            for (int at = 0; at < order.length; at++) {
                if (!taken[at] && rate.surprise(counts[order[at]], sizes[order[at]]) <= from) {
                    taken[at] = true;
                    many++;
                }
            }
            if (many == before) {
                break;
            }
            rate = of(order, taken, counts, sizes);
        }
        int least = order.length - order.length / MOST_LEFT_OUT;
        for (int at = 0; many < least; at++) {
            many += taken[at] ? 0 : 1;
            taken[at] = true;
        }
        return of(order, taken, counts, sizes);
    }

    /** The groups that have records by the share, the least first. */
    private static int[] order(int[] counts, int[] sizes) {
        long[] sorted = new long[sizes.length];
        int many = 0;
        for (int group = 0; group < sizes.length; group++) {
            if (sizes[group] > 0) {
                // A small group reaches a high share by chance: as if two more had been seen without.
                double share = counts[group] / (sizes[group] + 2.0);
                sorted[many++] = Math.round(share * Integer.MAX_VALUE) << 32 | group;
            }
        }
        Arrays.sort(sorted, 0, many);
        return Arrays.stream(sorted, 0, many).mapToInt(each -> (int) each).toArray();
    }

    private static BaseRate of(int[] order, boolean[] taken, int[] counts, int[] sizes) {
        long kept =
                Math.round(Arrays.stream(order).mapToLong(group -> sizes[group]).sum() * (1 - TRIMMED));
        long hits = 0;
        long seen = 0;
        for (int at = 0; at < order.length && seen < kept; at++) {
            hits += taken[at] ? counts[order[at]] : 0;
            seen += taken[at] ? sizes[order[at]] : 0;
        }
        double share = (hits + 0.5) / (seen + 1.0);
        double excess = 0;
        double weight = 0;
        for (int at = 0; at < order.length; at++) {
            if (taken[at]) {
                double size = sizes[order[at]];
                double off = counts[order[at]] - size * share;
                double chance = size * share * (1 - share);
                excess += Math.min(off * off, LOUDEST * chance) - chance;
                weight += size * (size - 1) * share * (1 - share);
            }
        }
        double spread = weight <= 0 ? LEAST_SPREAD : Math.min(0.5, Math.max(LEAST_SPREAD, excess / weight));
        return new BaseRate(share, spread);
    }

    /** Surprise of that many of a group. */
    public double surprise(int count, int of) {
        return Tails.surprise(Tails.betaBinomial(count, of, share, spread));
    }
}
