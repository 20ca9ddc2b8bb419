package org.chengxin.detection.shop.order;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.table.Ints;
import org.chengxin.detection.table.Names;

/**
 * Live sessions and promotions that a platform declares of its orders. Each explains only what fits it: the orders of a
 * session lie within hours, those of a promotion within two weeks and at no more than the usual price. They are told as
 * innocent explanations that were looked for, and take nothing off a score: no ring is laundered by declaring it.
 */
final class Declared {

    private static final long SESSION = 12 * 3_600L;
    private static final long PROMOTION = 7 * 86_400L;

    private final ShopRecords records;
    private final Map<Integer, Long> sessions;
    private final Map<Integer, Long> promotions;
    private final double[] usualPrice;
    private final boolean[] dear;

    Declared(ShopRecords records) {
        this.records = records;
        sessions = middles(records.orders.session);
        promotions = middles(records.orders.promotion);
        usualPrice = new double[records.names.products.size()];
        Groups products = Groups.of(usualPrice.length, records.orders.lines.product.toArray());
        for (int product = 0; product < usualPrice.length; product++) {
            double[] prices = Arrays.stream(products.rows(product))
                    .mapToDouble(records.orders.lines.price::get)
                    .sorted()
                    .toArray();
            usualPrice[product] = prices.length == 0 ? 0 : prices[prices.length / 2];
        }
        dear = new boolean[records.orders.size()];
        for (int line = 0; line < records.orders.lines.size(); line++) {
            int product = records.orders.lines.product.get(line);
            boolean above = product != Names.NONE && records.orders.lines.price.get(line) > usualPrice[product];
            dear[records.orders.lines.order.get(line)] |= above;
        }
    }

    /** The middle time of the orders of each. */
    private Map<Integer, Long> middles(Ints declared) {
        Map<Integer, Long> middles = new HashMap<>();
        Groups groups = Groups.of(Arrays.stream(declared.toArray()).max().orElse(Names.NONE) + 1, declared.toArray());
        for (int group = 0; group < groups.count(); group++) {
            long[] times = Arrays.stream(groups.rows(group))
                    .mapToLong(records.orders.placed::get)
                    .sorted()
                    .toArray();
            if (times.length > 0) {
                middles.put(group, times[times.length / 2]);
            }
        }
        return middles;
    }

    /** The part of the orders that a declared session fits; NaN where none is declared of any order. */
    double session(int[] rows) {
        return sessions.isEmpty() ? Double.NaN : share(rows, records.orders.session, sessions, SESSION, false);
    }

    /** The part of the orders that a declared promotion fits; NaN where none is declared of any order. */
    double promotion(int[] rows) {
        return promotions.isEmpty() ? Double.NaN : share(rows, records.orders.promotion, promotions, PROMOTION, true);
    }

    private double share(int[] rows, Ints declared, Map<Integer, Long> middles, long within, boolean cheap) {
        double fits = 0;
        for (int row : rows) {
            Long middle = middles.get(declared.get(row));
            boolean near = middle != null && Math.abs(records.orders.placed.get(row) - middle) <= within;
            fits += near && !(cheap && dear[row]) ? 1 : 0;
        }
        return rows.length == 0 ? Double.NaN : fits / rows.length;
    }
}
