package org.chengxin.detection.shop.parcel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Flags;
import org.chengxin.detection.table.Names;

/** Waybill reuse: one number for several buyers, and consecutive numbers. */
final class Waybills {

    private static final int LONGEST = 18;
    private static final long CLOSE = 2;

    private final ShopRecords records;
    final Flags reused;
    final Flags consecutive;

    Waybills(ShopRecords records) {
        this.records = records;
        reused = new Flags(records.parcels.size());
        consecutive = new Flags(records.parcels.size());
        for (int waybill = 0; waybill < records.parcelsOfWaybill.count(); waybill++) {
            reuse(waybill);
        }
        consecutive();
    }

    private void reuse(int waybill) {
        Set<Long> users = new HashSet<>();
        int[] parcels = records.parcelsOfWaybill.rows(waybill);
        for (int parcel : parcels) {
            int order = records.parcelOrder[parcel];
            int buyer = order == Names.NONE ? Names.NONE : records.orders.buyer.get(order);
            // Orders of one buyer may travel together; an order without a buyer is somebody else's.
            users.add(buyer == Names.NONE ? -1L - records.parcels.order.get(parcel) : buyer);
        }
        for (int parcel : parcels) {
            reused.tell(parcel, users.size() > 1, users.size());
        }
    }

    private void consecutive() {
        long[] number = new long[records.parcels.size()];
        Integer[] sorted = new Integer[number.length];
        for (int parcel = 0; parcel < number.length; parcel++) {
            number[parcel] = number(records.names.waybills.text(records.parcels.waybill.get(parcel)));
            sorted[parcel] = parcel;
        }
        Arrays.sort(
                sorted,
                Comparator.comparingInt((Integer parcel) -> records.parcels.carrier.get(parcel))
                        .thenComparingInt(this::merchant)
                        .thenComparingLong(parcel -> number[parcel]));
        for (int at = 0; at < sorted.length; at++) {
            if (number[sorted[at]] >= 0 && merchant(sorted[at]) != Names.NONE) {
                boolean follows = at > 0 && close(sorted[at - 1], sorted[at], number)
                        || at + 1 < sorted.length && close(sorted[at], sorted[at + 1], number);
                consecutive.tell(sorted[at], follows, 1);
            }
        }
    }

    private boolean close(int one, int other, long[] number) {
        long gap = number[other] - number[one];
        return merchant(one) == merchant(other)
                && records.parcels.carrier.get(one) == records.parcels.carrier.get(other)
                && number[one] >= 0
                && gap > 0
                && gap <= CLOSE;
    }

    private int merchant(int parcel) {
        int order = records.parcelOrder[parcel];
        return order == Names.NONE ? Names.NONE : records.orderMerchant[order];
    }

    /** The last digits of a waybill number, or -1. */
    private static long number(String waybill) {
        int start = waybill.length();
        while (start > 0 && waybill.length() - start < LONGEST && Character.isDigit(waybill.charAt(start - 1))) {
            start--;
        }
        try {
            return start == waybill.length() ? -1 : Long.parseLong(waybill.substring(start));
        } catch (NumberFormatException foreignDigits) {
            return -1;
        }
    }
}
