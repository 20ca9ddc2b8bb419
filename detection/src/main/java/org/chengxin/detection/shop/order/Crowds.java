package org.chengxin.detection.shop.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chengxin.detection.graph.DisjointSets;
import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;

/**
 * Groups of buyers who meet again and again. Fans of a live host, a school and neighbours who order together meet as a
 * ring does, but pay and receive each for themselves: co-buying counts as evidence only where a second channel agrees.
 */
final class Crowds {

    /** From one in a thousand on two who meet may belong to a group. */
    private static final double MEETS = 3;

    /** What people do who buy together, honestly or not. */
    private static final Set<Measure> OF_CROWDS = Set.of(
            Measure.CO_BUYING,
            Measure.ORDER_BURST,
            Measure.NIGHT_ORDER,
            Measure.PRICE_OFF_MEDIAN,
            Measure.REPEATED_PAIR,
            Measure.BUYER_NARROW);

    /** So large a part of a group's orders must be spoken against by a second channel. */
    private static final double PART = 0.2;

    private final ShopRecords records;
    private final Evidence evidence;
    private final double needed;

    /** @param needed minus the logarithm of the chance at which a second channel is believed */
    Crowds(ShopRecords records, Evidence evidence, double needed) {
        this.records = records;
        this.evidence = evidence;
        this.needed = needed;
    }

    /** Removes the evidence of co-buying from the orders of groups without a second channel. */
    void excuse(CoBuying coBuying) {
        double[] second = evidence.scoresWithout(OF_CROWDS);
        Map<Integer, List<Integer>> groups = groups(records, coBuying.linked(), evidence, MEETS);
        List<int[]> met = new ArrayList<>();
        groups.values().forEach(buyers -> met.add(met(buyers)));
        double spoken = Arrays.stream(second).filter(says -> says > 0).count();
        double inGroups = 0;
        double spokenInGroups = 0;
        for (int[] rows : met) {
            inGroups += rows.length;
            spokenInGroups += spoken(rows, second);
        }
        // Rings themselves do not make usual what they do.
        double usual = (spoken - spokenInGroups + 1) / Math.max(2, second.length - inGroups + 2);
        for (int[] rows : met) {
            double hits = spoken(rows, second);
            boolean believed = hits >= PART * rows.length
                    && Chance.binomial(rows.length, hits, usual) > needed + Math.log(Math.max(1, met.size()));
            if (!believed) {
                Arrays.stream(rows).forEach(row -> evidence.cap(row, Measure.CO_BUYING, Evidence.USUAL));
            }
        }
    }

    private static double spoken(int[] rows, double[] second) {
        return Arrays.stream(rows).filter(row -> second[row] > 0).count();
    }

    /** The orders at which these buyers met others. */
    private int[] met(List<Integer> buyers) {
        return buyers.stream()
                .flatMapToInt(buyer -> Arrays.stream(records.ordersOfBuyer.rows(buyer)))
                .filter(row -> evidence.surprise(row, Measure.CO_BUYING) > 0)
                .toArray();
    }

    /** By their smallest member, buyers who met and whose meetings are so surprising. */
    static Map<Integer, List<Integer>> groups(ShopRecords records, long[] linked, Evidence evidence, double from) {
        double[] surprise = surprise(records, evidence);
        DisjointSets sets = new DisjointSets(surprise.length);
        for (long pair : linked) {
            int one = (int) (pair >>> 32);
            int other = (int) pair;
            if (surprise[one] >= from && surprise[other] >= from) {
                sets.join(one, other);
            }
        }
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int buyer = 0; buyer < surprise.length; buyer++) {
            if (surprise[buyer] >= from) {
                groups.computeIfAbsent(sets.root(buyer), each -> new ArrayList<>())
                        .add(buyer);
            }
        }
        return groups;
    }

    /** By buyer, how surprising its meetings are. */
    static double[] surprise(ShopRecords records, Evidence evidence) {
        double[] surprise = new double[records.names.buyers.size()];
        for (int row = 0; row < records.orders.size(); row++) {
            int buyer = records.orders.buyer.get(row);
            if (buyer >= 0) {
                surprise[buyer] = Math.max(surprise[buyer], evidence.surprise(row, Measure.CO_BUYING));
            }
        }
        return surprise;
    }
}
