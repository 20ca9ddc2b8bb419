package org.chengxin.detection.shop.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Robust;

/** The days on which the whole market had twice its usual orders: on those many strangers meet. */
final class MarketPeaks {

    private final ShopRecords records;
    private final Map<Integer, Integer> count = new HashMap<>();
    private final double usual;

    MarketPeaks(ShopRecords records) {
        this.records = records;
        for (int row = 0; row < records.orders.size(); row++) {
            count.merge(day(row), 1, Integer::sum);
        }
        usual = count.isEmpty()
                ? 0
                : Robust.of(count.values().stream().mapToDouble(each -> each).toArray())
                        .centre();
    }

    /** Share of the buyers' orders on peak days. */
    double share(List<Integer> buyers) {
        int all = 0;
        int peak = 0;
        for (int buyer : buyers) {
            for (int row : records.ordersOfBuyer.rows(buyer)) {
                all++;
                peak += count.getOrDefault(day(row), 0) >= 2 * usual ? 1 : 0;
            }
        }
        return all == 0 ? Double.NaN : (double) peak / all;
    }

    private int day(int row) {
        return Moment.day(records.orders.placed.get(row), records.orders.offset.get(row));
    }
}
