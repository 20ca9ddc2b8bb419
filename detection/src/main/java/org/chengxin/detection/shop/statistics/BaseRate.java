package org.chengxin.detection.shop.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How common something is among honest groups (merchants, couriers), and how much that differs from group to group,
 * without letting the worst groups set the standard: from the share the groups with the highest shares are left out, in
 * the spread no group counts for more than three standard deviations.
 *
 * <p>The spread is the intra-class correlation of the beta-binomial by the method of moments (J. C. Kleinman,
 * "Proportions with extraneous variance", JASA 1973).
 */
public record BaseRate(double share, double spread) {

    private static final double LEFT_OUT = 0.1;
    private static final double LEAST_SPREAD = 0.002;
    /** No group's deviation counts for more than three standard deviations squared. */
    private static final double LOUDEST = 9;

    /** @param counts how many of {@code sizes} in each group; groups of none are passed over */
    public static BaseRate of(int[] counts, int[] sizes) {
        List<Integer> order = new ArrayList<>();
        long all = 0;
        for (int group = 0; group < sizes.length; group++) {
            if (sizes[group] > 0) {
                order.add(group);
                all += sizes[group];
            }
        }
        // A small group reaches a high share by chance: ordered by the share as if two more had been seen without.
        order.sort(Comparator.comparingDouble(group -> counts[group] / (sizes[group] + 2.0)));
        long kept = Math.round(all * (1 - LEFT_OUT));
        long hits = 0;
        long seen = 0;
        for (int group : order) {
            if (seen >= kept) {
                break;
            }
            hits += counts[group];
            seen += sizes[group];
        }
        double share = (hits + 0.5) / (seen + 1.0);
        return new BaseRate(share, spread(order, counts, sizes, share));
    }

    private static double spread(List<Integer> groups, int[] counts, int[] sizes, double share) {
        double excess = 0;
        double weight = 0;
        for (int group : groups) {
            double size = sizes[group];
            double off = counts[group] - size * share;
            double chance = size * share * (1 - share);
            excess += Math.min(off * off, LOUDEST * chance) - chance;
            weight += size * (size - 1) * share * (1 - share);
        }
        return weight <= 0 ? LEAST_SPREAD : Math.min(0.5, Math.max(LEAST_SPREAD, excess / weight));
    }

    /** How surprising so many of a group are. */
    public double surprise(int count, int of) {
        return Tails.surprise(Tails.betaBinomial(count, of, share, spread));
    }
}
