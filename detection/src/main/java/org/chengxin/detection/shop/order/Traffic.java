package org.chengxin.detection.shop.order;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Tails;
import org.chengxin.detection.table.Names;

/**
 * Orders that came in a burst: the daily orders of a merchant as a mixture of a calm and a busy Poisson law whose rates
 * follow the market's day (H. Weng et al., "Online e-commerce fraud: a large-scale detection and analysis", ICDE 2018).
 * A sale that the whole market has explains itself; a merchant's own sale does not, and so a burst alone weighs little.
 */
final class Traffic {

    private static final int LEAST_ORDERS = 8;
    private static final double MOST = 2.5;
    private static final int MOST_DAYS = 3_660;
    /** Largest number of orders up to which a buyer is followed to other merchants. */
    private static final int MOST_OF_BUYER = 200;

    private final ShopRecords records;
    private int firstDay;
    private double[] market = new double[0];

    Traffic(ShopRecords records) {
        this.records = records;
    }

    void weigh(Evidence evidence) {
        int size = records.orders.size();
        if (size == 0) {
            return;
        }
        int[] day = new int[size];
        for (int row = 0; row < size; row++) {
            day[row] = Moment.day(records.orders.placed.get(row), records.orders.offset.get(row));
        }
        firstDay = Arrays.stream(day).min().orElseThrow();
        int days = Arrays.stream(day).max().orElseThrow() - firstDay + 1;
        market = new double[days];
        for (int each : day) {
            market[each - firstDay]++;
        }
        for (int merchant = 0; merchant < records.ordersOfMerchant.count(); merchant++) {
            if (records.ordersOfMerchant.size(merchant) >= LEAST_ORDERS) {
                weigh(records.ordersOfMerchant.rows(merchant), day, evidence);
            }
        }
    }

    private void weigh(int[] rows, int[] day, Evidence evidence) {
        int from = Arrays.stream(rows).map(row -> day[row]).min().orElseThrow();
        int to = Arrays.stream(rows).map(row -> day[row]).max().orElseThrow();
        if (to - from > MOST_DAYS) {
            return;
        }
        double[] exposure = new double[to - from + 1];
        int[] count = new int[exposure.length];
        double sum = 0;
        for (int row : rows) {
            count[day[row] - from]++;
        }
        int[] ofItsBuyers = ofItsBuyers(rows, day, from, exposure.length);
        for (int at = 0; at < exposure.length; at++) {
            exposure[at] = market[from - firstDay + at] - ofItsBuyers[at] + 0.5;
            sum += exposure[at];
        }
        for (int at = 0; at < exposure.length; at++) {
            exposure[at] *= exposure.length / sum;
        }
        if (!unusual(count, exposure)) {
            return;
        }
        PoissonMixture mixture = PoissonMixture.of(count, exposure);
        for (int row : rows) {
            int at = day[row] - from;
            double mean = mixture.calm() * exposure[at];
            double surprise = mixture.two() ? Tails.surprise(Tails.poisson(count[at], mean)) * mixture.busy(at) : 0;
            evidence.add(row, Measure.ORDER_BURST, Math.min(MOST, surprise), count[at], mean);
        }
    }

    /**
     * By day, what is no market of a merchant: its own orders, and what its buyers order elsewhere, so that a ring that
     * brushes several merchants in one week is not taken for a sale of all.
     */
    private int[] ofItsBuyers(int[] rows, int[] day, int from, int days) {
        int[] count = new int[days];
        Set<Integer> seen = new HashSet<>();
        for (int row : rows) {
            int buyer = records.orders.buyer.get(row);
            boolean alone = buyer == Names.NONE || records.ordersOfBuyer.size(buyer) > MOST_OF_BUYER;
            int[] others = alone ? new int[] {row} : records.ordersOfBuyer.rows(buyer);
            if (alone || seen.add(buyer)) {
                for (int other : others) {
                    int at = day[other] - from;
                    if (at >= 0 && at < days) {
                        count[at]++;
                    }
                }
            }
        }
        return count;
    }

    /** Whether any day is hard to explain by one law; most merchants have none, and need no second. */
    private static boolean unusual(int[] count, double[] exposure) {
        double events = Arrays.stream(count).sum();
        double rate = events / Arrays.stream(exposure).sum();
        for (int at = 0; at < count.length; at++) {
            if (count[at] > 2 && Tails.poisson(count[at], rate * exposure[at]) < 0.01 / count.length) {
                return true;
            }
        }
        return false;
    }
}
