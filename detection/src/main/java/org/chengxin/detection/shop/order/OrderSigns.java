package org.chengxin.detection.shop.order;

import java.util.Arrays;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Amounts;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.Orders;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Flags;
import org.chengxin.detection.shop.statistics.Robust;
import org.chengxin.detection.shop.statistics.Tails;
import org.chengxin.detection.table.Names;

/** Signs in a single order: its price, its hour, how fast it was sent, whether it was paid and cancelled. */
final class OrderSigns {

    private static final int LEAST_PRICES = 4;
    private static final double LIKE_MARKET = 8;
    private static final double MOST = 3;

    private final ShopRecords records;
    private final Orders orders;

    OrderSigns(ShopRecords records) {
        this.records = records;
        this.orders = records.orders;
    }

    void weigh(Evidence evidence) {
        prices(evidence);
        hours(evidence);
        cancelled(evidence);
        shipping(evidence);
    }

    /** Against the median of the same product. */
    private void prices(Evidence evidence) {
        Groups products = Groups.of(records.names.products.size(), orders.lines.product.toArray());
        for (int product = 0; product < products.count(); product++) {
            int[] lines = Arrays.stream(products.rows(product))
                    .filter(line -> orders.lines.price.get(line) > 0)
                    .toArray();
            if (lines.length >= LEAST_PRICES) {
                double[] logs = Arrays.stream(lines)
                        .mapToDouble(line -> Math.log(orders.lines.price.get(line)))
                        .toArray();
                Robust usual = Robust.of(logs);
                for (int at = 0; at < lines.length; at++) {
                    double off = Math.abs(usual.above(logs[at], 0.15));
                    double surprise = Math.min(MOST, Tails.surprise(2 * Tails.student(off)));
                    evidence.add(
                            orders.lines.order.get(lines[at]),
                            Measure.PRICE_OFF_MEDIAN,
                            surprise,
                            Amounts.major(orders.lines.price.get(lines[at])),
                            Math.exp(usual.centre()) / Amounts.MAJOR);
                }
            }
        }
    }

    /**
     * The share of orders at hours no busier than this one, among the other merchants, each of whom counts as one: who
     * brushes much at night does not make the night usual.
     */
    private void hours(Evidence evidence) {
        double[] market = new double[24];
        Groups ofMerchant = records.ordersOfMerchant;
        int merchants = 0;
        for (int merchant = 0; merchant < ofMerchant.count(); merchant++) {
            double[] own = hours(ofMerchant.rows(merchant));
            Arrays.setAll(market, hour -> market[hour] + own[hour]);
            merchants += ofMerchant.size(merchant) > 0 ? 1 : 0;
        }
        for (int merchant = 0; merchant < ofMerchant.count() && merchants > 1; merchant++) {
            double[] own = hours(ofMerchant.rows(merchant));
            double[] surprise = new double[24];
            for (int hour = 0; hour < 24; hour++) {
                double rarer = 0;
                for (int other = 0; other < 24; other++) {
                    double share = market[other] - own[other];
                    rarer += share <= market[hour] - own[hour] ? Math.max(0, share) : 0;
                }
                surprise[hour] = Math.min(2, Tails.surprise((rarer + 0.5 / 24) / (merchants - 0.5)));
            }
            for (int row : ofMerchant.rows(merchant)) {
                evidence.add(row, Measure.NIGHT_ORDER, surprise[hour(row)], hour(row), 12);
            }
        }
    }

    /** The shares of the hours. */
    private double[] hours(int[] rows) {
        double[] hours = new double[24];
        for (int row : rows) {
            hours[hour(row)] += 1.0 / rows.length;
        }
        return hours;
    }

    private int hour(int row) {
        return Moment.hour(orders.placed.get(row), orders.offset.get(row));
    }

    private void cancelled(Evidence evidence) {
        Flags back = new Flags(orders.size());
        for (int row = 0; row < orders.size(); row++) {
            boolean payment = records.paymentsOfOrder.size(row) > 0 || orders.paid.get(row) != Moment.NONE;
            back.tell(row, payment && orders.status.get(row) == Orders.CANCELLED, 1);
        }
        back.weigh(records.ordersOfMerchant, Measure.PAID_AND_CANCELLED, 2, evidence);
    }

    /** From the order to the hand-over, against the merchant's own habit. */
    private void shipping(Evidence evidence) {
        double[] hours = new double[orders.size()];
        Arrays.fill(hours, Double.NaN);
        for (int parcel = 0; parcel < records.parcels.size(); parcel++) {
            int row = records.parcelOrder[parcel];
            if (row != Names.NONE && records.handedOver[parcel] != Moment.NONE) {
                double taken = (records.handedOver[parcel] - orders.placed.get(row)) / 3600.0;
                hours[row] = Math.log1p(Math.max(0, taken));
            }
        }
        double[] all = Arrays.stream(hours).filter(Double::isFinite).toArray();
        if (all.length < 20) {
            return;
        }
        Robust market = Robust.of(all);
        for (int merchant = 0; merchant < records.ordersOfMerchant.count(); merchant++) {
            int[] rows = Arrays.stream(records.ordersOfMerchant.rows(merchant))
                    .filter(row -> Double.isFinite(hours[row]))
                    .toArray();
            if (rows.length > 0) {
                Robust usual = Robust.of(Arrays.stream(rows)
                                .mapToDouble(row -> hours[row])
                                .toArray())
                        .shrunk(market, LIKE_MARKET);
                for (int row : rows) {
                    double surprise = Tails.surprise(Tails.student(-usual.above(hours[row], 0.3)));
                    double measured = Math.expm1(hours[row]);
                    evidence.add(
                            row, Measure.SHIPPED_FAST, Math.min(MOST, surprise), measured, Math.expm1(usual.centre()));
                }
            }
        }
    }
}
