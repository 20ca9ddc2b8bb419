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
 * Buyers who meet again and again, as groups. First the blocks that {@link RingBlocks} names; then, of the others, those
 * whose meetings in pairs are beyond chance: where most buy once or twice, as on a small platform, pairs tell more than
 * blocks. These are named together with the merchants at which at least three of them and a fifth of the group met; the
 * others they met are only nearby.
 */
final class BuyerRings {

    private static final int LEAST_BUYERS = 3;

    private final ShopRecords records;
    private final Sources sources;
    private final RingBlocks blocks;
    private final BuyerCrowds crowds;
    private final long[] linked;
    private final double[] surprise;
    private final Evidence evidence;
    private final MarketPeaks peaks;
    private final Declared declared;

    BuyerRings(ShopRecords records, Brushing brushing, Declared declared) {
        this.records = records;
        this.declared = declared;
        sources = new Sources(records);
        blocks = brushing.blocks();
        crowds = brushing.crowds();
        evidence = brushing.evidence();
        peaks = new MarketPeaks(records);
        linked = brushing.coBuying().linked();
        surprise = BuyerCrowds.surprise(records, evidence);
    }

    List<Finding> find(double falseAlarms) {
        double from = Math.log10(Math.max(1, surprise.length) / falseAlarms);
        List<Finding> found = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (RingBlocks.Block block : blocks.blocks()) {
            found.add(finding(block));
            told.addAll(block.buyers());
        }
        Map<Integer, List<Integer>> groups = BuyerCrowds.groups(records, linked, evidence, from);
        Map<Integer, Integer> groupOf = new HashMap<>();
        groups.forEach((group, buyers) -> buyers.forEach(buyer -> groupOf.put(buyer, group)));
        Map<Integer, Set<Integer>> met = nearby(from, groupOf);
        groups.forEach((group, buyers) -> {
            List<Integer> rest =
                    buyers.stream().filter(buyer -> !told.contains(buyer)).toList();
            // A few more of a block are the same ring.
            if (rest.size() >= LEAST_BUYERS && 4 * rest.size() >= buyers.size()) {
                found.add(finding(rest, met.getOrDefault(group, Set.of())));
            }
        });
        return found;
    }

    private Finding finding(RingBlocks.Block block) {
        List<Named> named = new ArrayList<>();
        List<Named> nearby = new ArrayList<>();
        List<Source> inputs = new ArrayList<>();
        block.buyers().forEach(buyer -> named.addAll(sources.buyer(buyer)));
        block.merchants().forEach(merchant -> named.addAll(sources.merchant(merchant)));
        block.nearby().forEach(buyer -> nearby.addAll(sources.buyer(buyer)));
        block.orders().forEach(row -> inputs.add(sources.order(row)));
        block.reviews().forEach(row -> inputs.add(sources.review(row)));
        int[] rows = block.orders().stream().mapToInt(Integer::intValue).toArray();
        return told(named, nearby, inputs, block.buyers(), rows, block.surprise(), block.second());
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
        return told(named, nearby, inputs, buyers, rows, most, List.of());
    }

    private Finding told(
            List<Named> named,
            List<Named> nearby,
            List<Source> inputs,
            List<Integer> buyers,
            int[] rows,
            double most,
            List<Part> second) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Measure.BOUGHT_TOGETHER, buyers.size(), 0, most));
        parts.addAll(second);
        crowds.spokenOf(rows).ifPresent(parts::add);
        return Finding.of(
                Kind.BRUSHING_RING,
                named,
                nearby,
                inputs,
                parts,
                List.of(
                        new Counter(Explanation.MARKET_PEAK, peaks.share(buyers)),
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
}
