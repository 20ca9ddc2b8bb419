package org.chengxin.detection.shop.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.Scans;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.record.Sources;
import org.chengxin.detection.shop.statistics.GroupExcess;
import org.chengxin.detection.shop.statistics.Threshold;
import org.chengxin.detection.table.Names;

/** Single orders and merchants that more than chance speaks against. */
public final class OrderFindings {

    /** Age of an account, in seconds, from which it was not made for this. */
    private static final long LONG = 90L * 86_400;

    /** Signs that are told of one order as an example of many. */
    private static final int EXAMPLES = 3;

    private final ShopRecords records;
    private final Brushing brushing;
    private final Sources sources;
    private final Declared declared;
    private final long[] firstOrder;
    private final BitSet returned = new BitSet();

    public OrderFindings(ShopRecords records, Brushing brushing) {
        this.records = records;
        this.brushing = brushing;
        this.sources = new Sources(records);
        declared = new Declared(records);
        firstOrder = new long[records.names.buyers.size()];
        Arrays.fill(firstOrder, Long.MAX_VALUE);
        for (int row = 0; row < records.orders.size(); row++) {
            int buyer = records.orders.buyer.get(row);
            if (buyer != Names.NONE) {
                firstOrder[buyer] = Math.min(firstOrder[buyer], records.orders.placed.get(row));
            }
        }
        for (int scan = 0; scan < records.scans.size(); scan++) {
            if (records.scans.step.get(scan) == Scans.RETURNED) {
                returned.set(records.scans.waybill.get(scan));
            }
        }
    }

    public List<Finding> find(double falseAlarms) {
        List<Finding> found = new ArrayList<>();
        orders(falseAlarms, found);
        merchants(falseAlarms, found);
        found.addAll(new BuyerRings(records, brushing, declared).find(falseAlarms));
        return found;
    }

    private void orders(double falseAlarms, List<Finding> found) {
        int measures = Math.max(1, brushing.evidence().speaking());
        double from = Threshold.of(measures, records.orders.size(), falseAlarms);
        double[] scores = brushing.scores();
        for (int row = 0; row < scores.length; row++) {
            if (brushing.evidence().score(row) > from) {
                List<Named> named = List.of(new Named("order", records.orders.keys.text(row)));
                found.add(Finding.of(
                        Kind.BRUSHING_ORDER,
                        named,
                        sources.around(row),
                        inputs(row),
                        brushing.evidence().parts(row),
                        counters(new int[] {row}),
                        scores[row]));
            }
        }
    }

    private void merchants(double falseAlarms, List<Finding> found) {
        int merchants = records.ordersOfMerchant.count();
        double from = Math.log10(Math.max(1, merchants) / falseAlarms);
        for (int merchant = 0; merchant < merchants; merchant++) {
            double surprise = brushing.ofMerchant().surprise(merchant);
            if (surprise > from && brushing.ofMerchant().count(merchant) >= GroupExcess.LEAST) {
                int[] rows = Arrays.stream(records.ordersOfMerchant.rows(merchant))
                        .filter(brushing.ofMerchant()::unusual)
                        .toArray();
                List<Source> inputs = new ArrayList<>();
                List<Named> nearby = new ArrayList<>();
                for (int row : rows) {
                    inputs.addAll(inputs(row));
                    nearby.addAll(sources.buyer(records.orders.buyer.get(row)));
                }
                double expected = brushing.ofMerchant().expected(merchant);
                found.add(Finding.of(
                        Kind.BRUSHING_MERCHANT,
                        sources.merchant(merchant),
                        nearby.stream().distinct().toList(),
                        inputs,
                        parts(rows, new Part(Measure.UNUSUAL_IN_GROUP, rows.length, expected, surprise)),
                        counters(rows),
                        surprise));
            }
        }
    }

    /** Count, and the most unusual part, which adds nothing to the joint score. */
    private List<Part> parts(int[] rows, Part together) {
        double[] scores = brushing.scores();
        int most = Arrays.stream(rows)
                .boxed()
                .max(Comparator.comparingDouble(row -> scores[row]))
                .orElseThrow();
        List<Part> parts = new ArrayList<>(List.of(together, new Part(Measure.FOR_EXAMPLE, 0, 0, 0)));
        brushing.evidence().parts(most).stream()
                .sorted(Comparator.comparingDouble(Part::weight).reversed())
                .limit(EXAMPLES)
                .map(part -> new Part(part.measure(), part.value(), part.expected(), 0))
                .forEach(parts::add);
        return parts;
    }

    private List<Source> inputs(int row) {
        List<Source> inputs = new ArrayList<>(List.of(sources.order(row)));
        Arrays.stream(records.paymentsOfOrder.rows(row))
                .limit(20)
                .mapToObj(sources::payment)
                .forEach(inputs::add);
        Arrays.stream(records.parcelsOfOrder.rows(row))
                .limit(20)
                .mapToObj(sources::parcel)
                .forEach(inputs::add);
        return inputs;
    }

    private List<Counter> counters(int[] rows) {
        double known = 0;
        double custom = 0;
        double returned = 0;
        for (int row : rows) {
            int buyer = records.orders.buyer.get(row);
            known += buyer == Names.NONE ? 0 : 1;
            custom += buyer != Names.NONE && firstOrder[buyer] <= records.orders.placed.get(row) - LONG ? 1 : 0;
            returned += returned(row) ? 1 : 0;
        }
        return List.of(
                new Counter(Explanation.LONG_CUSTOM, known == 0 ? Double.NaN : custom / known),
                new Counter(
                        Explanation.GOODS_RETURNED, records.scans.size() == 0 ? Double.NaN : returned / rows.length),
                new Counter(Explanation.LIVE_SESSION, declared.session(rows)),
                new Counter(Explanation.PROMOTION, declared.promotion(rows)));
    }

    private boolean returned(int row) {
        return Arrays.stream(records.parcelsOfOrder.rows(row))
                .map(records.parcels.waybill::get)
                .anyMatch(waybill -> waybill != Names.NONE && returned.get(waybill));
    }
}
