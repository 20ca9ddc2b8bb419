package org.chengxin.detection.shop.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chengxin.detection.graph.DisjointSets;
import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Tails;

/**
 * Groups of buyers who meet again and again. Fans of a live host, a school and neighbours who order together meet as a
 * ring does, but pay and receive each for themselves: co-buying counts as evidence only where a second channel agrees.
 */
final class BuyerCrowds {

    /** From one in a thousand on two who meet may belong to a group. */
    private static final double MEETS = 3;

    /** Measures of buying together, honest or not. */
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
    /** Evidence against each order besides buying together. */
    private final double[] second;

    /** @param needed minus the logarithm of the chance at which a second channel is believed */
    BuyerCrowds(ShopRecords records, Evidence evidence, double needed) {
        this.records = records;
        this.evidence = evidence;
        this.needed = needed;
        second = evidence.scoresWithout(OF_CROWDS);
    }

    /** Removes the evidence of co-buying from the orders of groups without a second channel. */
    void excuse(CoBuying coBuying) {
        Map<Integer, List<Integer>> groups = groups(records, coBuying.linked(), evidence, MEETS);
        List<int[]> met = new ArrayList<>();
        groups.values().forEach(buyers -> met.add(met(buyers)));
        int[] all = met.stream().flatMapToInt(Arrays::stream).toArray();
        for (int[] rows : met) {
            if (!believed(rows, all, met.size())) {
                Arrays.stream(rows).forEach(row -> evidence.cap(row, Measure.CO_BUYING, Evidence.USUAL));
            }
        }
    }

    /**
     * Whether a second channel speaks against so many of these orders that chance does not explain it.
     *
     * @param all the orders of all groups: rings themselves do not make usual what they do
     * @param groups how many groups there are
     */
    boolean believed(int[] rows, int[] all, int groups) {
        double spoken = Arrays.stream(second).filter(says -> says > 0).count();
        double usual = (spoken - spoken(all) + 1) / Math.max(2, second.length - all.length + 2);
        double hits = spoken(rows);
        return hits >= PART * rows.length
                && Chance.binomial(rows.length, hits, usual) > needed + Math.log(Math.max(1, groups));
    }

    /** Number of these orders with evidence of a second channel, where it exceeds that of others. */
    Optional<Part> spokenOf(int[] rows) {
        double spoken = spoken(rows);
        double usual = Arrays.stream(second).filter(says -> says > 0).count() / Math.max(1.0, second.length);
        double expected = usual * rows.length;
        return spoken > expected
                ? Optional.of(new Part(
                        Measure.UNUSUAL_BESIDES,
                        spoken,
                        expected,
                        Tails.surprise(Math.exp(-Chance.binomial(rows.length, spoken, usual)))))
                : Optional.empty();
    }

    private double spoken(int[] rows) {
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
