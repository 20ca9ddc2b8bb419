package org.chengxin.detection.shop.customs;

import java.util.Arrays;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.table.Names;

/**
 * Times at which something was reported of a merchant's orders: what is missing is missing only where the same is told of the
 * merchant's orders a little before and a little after. A gap in reporting is no misfit, and many missing do not excuse
 * each other.
 *
 * <p>Invariant: the moments of each merchant ascend.
 */
final class Reported {

    /** A week: a shorter gap in reporting is taken for none. */
    private static final long NEAR = 7 * 86_400;

    private final ShopRecords records;
    private final boolean[] told;
    private final long[][] moments;

    private Reported(ShopRecords records, boolean[] told) {
        this.records = records;
        this.told = told;
        moments = new long[records.ordersOfMerchant.count()][];
        for (int merchant = 0; merchant < moments.length; merchant++) {
            moments[merchant] = Arrays.stream(records.ordersOfMerchant.rows(merchant))
                    .filter(row -> told[row])
                    .mapToLong(records.orders.placed::get)
                    .sorted()
                    .toArray();
        }
    }

    static Reported payments(ShopRecords records) {
        boolean[] told = new boolean[records.orders.size()];
        for (int row = 0; row < told.length; row++) {
            told[row] = records.paymentsOfOrder.size(row) > 0 || records.orders.paid.get(row) != Moment.NONE;
        }
        return new Reported(records, told);
    }

    boolean tells(int order) {
        return told[order];
    }

    /** True where it is told of an order of the merchant within a week before, and of one within a week after. */
    boolean around(int order) {
        int merchant = records.orderMerchant[order];
        if (merchant == Names.NONE) {
            return false;
        }
        long[] known = moments[merchant];
        long placed = records.orders.placed.get(order);
        int at = Arrays.binarySearch(known, placed);
        if (at >= 0) {
            return true;
        }
        int after = -at - 1;
        return after > 0 && after < known.length && placed - known[after - 1] <= NEAR && known[after] - placed <= NEAR;
    }
}
