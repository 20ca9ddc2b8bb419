package org.chengxin.detection.shop.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.record.Sources;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.table.Names;

/**
 * Buyers who meet again and again, as groups: those whose meetings are beyond chance are named together, with the
 * merchants at which at least three of them and a fifth of the group met; the others they met are only nearby.
 */
final class Rings {

    private static final int LEAST_BUYERS = 3;

    private final ShopRecords records;
    private final long[] linked;
    private final double[] surprise;
    private final Evidence evidence;
    private final MarketPeaks peaks;
    private final Declared declared;

    Rings(ShopRecords records, CoBuying coBuying, Evidence evidence, Declared declared) {
        this.records = records;
        this.evidence = evidence;
        this.declared = declared;
        peaks = new MarketPeaks(records);
        linked = coBuying.linked();
        surprise = Crowds.surprise(records, evidence);
    }

    List<Finding> find(double falseAlarms) {
        double from = Math.log10(Math.max(1, surprise.length) / falseAlarms);
        Map<Integer, List<Integer>> groups = Crowds.groups(records, linked, evidence, from);
        Map<Integer, Integer> groupOf = new HashMap<>();
        groups.forEach((group, buyers) -> buyers.forEach(buyer -> groupOf.put(buyer, group)));
        Map<Integer, Set<Integer>> met = nearby(from, groupOf);
        List<Finding> found = new ArrayList<>();
        groups.forEach((group, buyers) -> {
            if (buyers.size() >= LEAST_BUYERS) {
                found.add(finding(buyers, met.getOrDefault(group, Set.of())));
            }
        });
        return found;
    }

    /** By group, the buyers who met its members without being beyond chance themselves. */
    private Map<Integer, Set<Integer>> nearby(double from, Map<Integer, Integer> groupOf) {
        Map<Integer, Set<Integer>> met = new HashMap<>();
        for (long pair : linked) {
            int one = (int) (pair >>> 32);
            int other = (int) pair;
            if (surprise[one] >= from != surprise[other] >= from) {
                int member = surprise[one] >= from ? one : other;
                met.computeIfAbsent(groupOf.getOrDefault(member, member), each -> new HashSet<>())
                        .add(member == one ? other : one);
            }
        }
        return met;
    }

    private Finding finding(List<Integer> buyers, Set<Integer> met) {
        Sources sources = new Sources(records);
        Map<Integer, Set<Integer>> buyersOf = new TreeMap<>();
        List<Source> inputs = new ArrayList<>();
        double most = 0;
        for (int buyer : buyers) {
            most = Math.max(most, surprise[buyer]);
            for (int row : met(buyer)) {
                int merchant = records.orderMerchant[row];
                if (merchant != Names.NONE) {
                    buyersOf.computeIfAbsent(merchant, each -> new HashSet<>()).add(buyer);
                }
                inputs.add(sources.order(row));
            }
        }
        List<Named> named = new ArrayList<>();
        List<Named> nearby = new ArrayList<>();
        buyers.forEach(buyer -> named.addAll(sources.buyer(buyer)));
        buyersOf.forEach((merchant, those) -> {
            boolean core = those.size() >= LEAST_BUYERS && those.size() * 5 >= buyers.size();
            (core ? named : nearby).addAll(sources.merchant(merchant));
        });
        met.stream().sorted().forEach(buyer -> nearby.addAll(sources.buyer(buyer)));
        int[] rows =
                buyers.stream().flatMapToInt(buyer -> Arrays.stream(met(buyer))).toArray();
        List<Part> parts = List.of(new Part(Measure.CO_BUYING, buyers.size(), 0, most));
        return Finding.of(
                Kind.BRUSHING_RING,
                named,
                nearby,
                inputs,
                parts,
                List.of(
                        new Counter(Explanation.MARKET_PEAK, peak(buyers)),
                        new Counter(Explanation.LIVE_SESSION, declared.session(rows)),
                        new Counter(Explanation.PROMOTION, declared.promotion(rows))),
                most * Math.log10(10.0 + buyers.size()));
    }

    /** The orders at which a buyer met others; what it buys for itself is nobody's business. */
    private int[] met(int buyer) {
        return Arrays.stream(records.ordersOfBuyer.rows(buyer))
                .filter(row -> evidence.surprise(row, Measure.CO_BUYING) > 0)
                .toArray();
    }

    /** Which part of the orders came on days on which the market had twice its usual orders. */
    private double peak(List<Integer> buyers) {
        return peaks.share(buyers);
    }
}
