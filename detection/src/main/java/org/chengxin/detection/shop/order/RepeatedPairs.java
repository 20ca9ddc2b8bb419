package org.chengxin.detection.shop.order;

import java.util.HashMap;
import java.util.Map;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.BaseRate;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Tails;
import org.chengxin.detection.table.Names;

/**
 * A buyer who comes back to one merchant more often than buyers do, and a frequent buyer who buys at hardly any other:
 * the chance of a further order at the same merchant is that of the merchants of the whole market but the worst, so that
 * where custom is loyal loyalty says nothing, and where a few merchants invent it they are no measure.
 */
final class RepeatedPairs {

    private static final double LEAST_CHANCE = 0.01;
    /** Customers may be loyal: by itself it is not enough against an order. */
    private static final double MOST = 3.5;

    private static final int FREQUENT = 4;

    private final ShopRecords records;

    RepeatedPairs(ShopRecords records) {
        this.records = records;
    }

    void weigh(Evidence evidence) {
        Map<Long, Integer> pairs = new HashMap<>();
        int[] further = new int[records.names.merchants.size()];
        int[] orders = new int[further.length];
        for (int row = 0; row < records.orders.size(); row++) {
            if (known(row)) {
                further[records.orderMerchant[row]] += pairs.merge(pair(row), 1, Integer::sum) > 1 ? 1 : 0;
                orders[records.orderMerchant[row]]++;
            }
        }
        if (pairs.isEmpty()) {
            return;
        }
        double again = Math.max(LEAST_CHANCE, BaseRate.of(further, orders).share());
        double expected = 1 / (1 - Math.min(again, 0.999));
        for (int row = 0; row < records.orders.size(); row++) {
            if (known(row)) {
                int count = pairs.getOrDefault(pair(row), 0);
                double surprise = Math.min(Tails.MOST, -(count - 1) * Math.log10(again));
                evidence.add(row, Measure.REPEATED_PAIR, Math.min(MOST, surprise), count, expected);
            }
        }
        narrow(evidence);
    }

    /** The entropy of a frequent buyer's merchants, against the chance that so few would be met. */
    private void narrow(Evidence evidence) {
        double[] share = new double[records.names.merchants.size()];
        double same = 0;
        for (int merchant = 0; merchant < share.length; merchant++) {
            share[merchant] = (double) records.ordersOfMerchant.size(merchant) / records.orders.size();
            same += share[merchant] * share[merchant];
        }
        for (int buyer = 0; buyer < records.names.buyers.size(); buyer++) {
            int size = records.ordersOfBuyer.size(buyer);
            if (size >= FREQUENT) {
                double entropy = entropy(buyer);
                double usual = Math.log(size) - (size - 1) * same / 2;
                double gap = Math.max(0, usual - entropy);
                for (int at = records.ordersOfBuyer.from(buyer); at < records.ordersOfBuyer.to(buyer); at++) {
                    double surprise = Math.min(2.5, gap * size / 4);
                    evidence.add(records.ordersOfBuyer.row(at), Measure.BUYER_NARROW, surprise, entropy, usual);
                }
            }
        }
    }

    private double entropy(int buyer) {
        Map<Integer, Integer> counts = new HashMap<>();
        int size = records.ordersOfBuyer.size(buyer);
        for (int at = records.ordersOfBuyer.from(buyer); at < records.ordersOfBuyer.to(buyer); at++) {
            counts.merge(records.orderMerchant[records.ordersOfBuyer.row(at)], 1, Integer::sum);
        }
        double entropy = 0;
        for (int count : counts.values()) {
            double part = (double) count / size;
            entropy -= part * Math.log(part);
        }
        return entropy;
    }

    private boolean known(int row) {
        return records.orders.buyer.get(row) != Names.NONE && records.orderMerchant[row] != Names.NONE;
    }

    private long pair(int row) {
        return (long) records.orders.buyer.get(row) << 32 | records.orderMerchant[row];
    }
}
