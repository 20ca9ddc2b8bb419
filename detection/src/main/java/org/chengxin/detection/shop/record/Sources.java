package org.chengxin.detection.shop.record;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.table.Names;

/** Rows as the records and names that a finding speaks of. */
public final class Sources {

    private final ShopRecords records;

    public Sources(ShopRecords records) {
        this.records = records;
    }

    public Source order(int row) {
        return new Source("order", records.orders.keys.text(row), records.orders.record.get(row));
    }

    public Source payment(int row) {
        return new Source("payment", records.payments.keys.text(row), records.payments.record.get(row));
    }

    public Source parcel(int row) {
        return new Source("parcel", records.parcels.keys.text(row), records.parcels.record.get(row));
    }

    public Source review(int row) {
        return new Source("review", records.reviews.keys.text(row), records.reviews.record.get(row));
    }

    /** A scan has no key but its waybill. */
    public Source scan(int row) {
        String waybill = records.names.waybills.text(records.scans.waybill.get(row));
        return new Source("scan", waybill, records.scans.record.get(row));
    }

    /** The parcel with its scans. */
    public List<Source> parcelWithScans(int row) {
        List<Source> sources = new ArrayList<>(List.of(parcel(row)));
        int waybill = records.parcels.waybill.get(row);
        if (waybill != Names.NONE) {
            int end =
                    Math.min(records.scansOfWaybill.to(waybill), records.scansOfWaybill.from(waybill) + Finding.INPUTS);
            for (int at = records.scansOfWaybill.from(waybill); at < end; at++) {
                sources.add(scan(records.scansOfWaybill.row(at)));
            }
        }
        return sources;
    }

    public List<Named> merchant(int number) {
        return named("merchant", records.names.merchants, number);
    }

    public List<Named> buyer(int number) {
        return named("buyer", records.names.buyers, number);
    }

    /** No one where the number is {@link Names#NONE}. */
    public static List<Named> named(String kind, Names names, int number) {
        return number == Names.NONE ? List.of() : List.of(new Named(kind, names.text(number)));
    }

    /** The merchant and the buyer of an order, as far as they are told. */
    public List<Named> around(int orderRow) {
        List<Named> around = new ArrayList<>();
        if (orderRow != Names.NONE) {
            around.addAll(merchant(records.orderMerchant[orderRow]));
            around.addAll(buyer(records.orders.buyer.get(orderRow)));
        }
        return around;
    }
}
