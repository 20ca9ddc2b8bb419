package org.chengxin.detection.shop.parcel;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.Scans;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Flags;
import org.chengxin.detection.table.Names;

/** The scans of each parcel in the order of time, and what does not fit in them. */
final class ScanChains {

    private static final double WEIGHT_TOLERANCE = Math.log(1.5);

    private static final int MOST_SCANS = 1_000;

    private final ShopRecords records;
    private final Scans scans;

    final Flags withoutTransit;
    final Flags impossible;
    final Flags outOfOrder;
    final Flags elsewhere;
    final Flags weights;

    /** Courier who signed it out; the outlet of pick-up beside it. */
    final int[] courier;

    final int[] outlet;

    /** The scan at which it was picked up. */
    final int[] pickup;

    ScanChains(ShopRecords records) {
        this.records = records;
        this.scans = records.scans;
        int size = records.parcels.size();
        withoutTransit = new Flags(size);
        impossible = new Flags(size);
        outOfOrder = new Flags(size);
        elsewhere = new Flags(size);
        weights = new Flags(size);
        courier = IntStream.generate(() -> Names.NONE).limit(size).toArray();
        outlet = courier.clone();
        pickup = courier.clone();
        if (scans.size() > 0) {
            IntStream.range(0, size).forEach(this::follow);
        }
    }

    private void follow(int parcel) {
        int waybill = records.parcels.waybill.get(parcel);
        int[] chain = waybill == Names.NONE ? new int[0] : chain(waybill);
        int transit = 0;
        int signed = Names.NONE;
        for (int scan : chain) {
            int step = scans.step.get(scan);
            transit += step == Scans.PICKUP || step == Scans.HUB ? 1 : 0;
            signed = step == Scans.DELIVERED ? scan : signed;
            pickup[parcel] = step == Scans.PICKUP && pickup[parcel] == Names.NONE ? scan : pickup[parcel];
            boolean collects = step == Scans.PICKUP || outlet[parcel] == Names.NONE;
            outlet[parcel] = collects && scans.outlet.get(scan) != Names.NONE ? scans.outlet.get(scan) : outlet[parcel];
        }
        boolean delivered = signed != Names.NONE || records.parcels.delivered.get(parcel) != Moment.NONE;
        if (delivered) {
            withoutTransit.tell(parcel, transit == 0, 0);
        }
        if (signed != Names.NONE) {
            courier[parcel] = scans.courier.get(signed);
            signed(parcel, signed);
        }
        legs(parcel, chain);
    }

    private int[] chain(int waybill) {
        int from = records.scansOfWaybill.from(waybill);
        // A number that very many parcels and scans share is told of as such; not all of it is followed each time.
        int most = Math.max(16, MOST_SCANS / records.parcelsOfWaybill.size(waybill));
        return IntStream.range(from, Math.min(records.scansOfWaybill.to(waybill), from + most))
                .map(records.scansOfWaybill::row)
                .boxed()
                .sorted(Comparator.comparingLong((Integer scan) -> scans.at.get(scan))
                        .thenComparing(scan -> scans.step.get(scan)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void signed(int parcel, int scan) {
        int order = records.parcelOrder[parcel];
        int target = records.parcels.destination.get(parcel);
        if (target == Names.NONE && order != Names.NONE) {
            target = records.orders.division.get(order);
        }
        if (target != Names.NONE && scans.division.get(scan) != Names.NONE) {
            elsewhere.tell(parcel, Distance.otherCity(division(scan), records.names.divisions.text(target)), 1);
        }
    }

    private void legs(int parcel, int[] chain) {
        int grams = records.parcels.grams.get(parcel);
        for (int at = 0; at < chain.length; at++) {
            int scanned = scans.grams.get(chain[at]);
            if (grams > 0 && scanned > 0) {
                double off = Math.abs(Math.log((double) scanned / grams));
                weights.tell(parcel, off > WEIGHT_TOLERANCE, scanned);
            }
            if (at > 0) {
                int last = chain[at - 1];
                long seconds = scans.at.get(chain[at]) - scans.at.get(last);
                double speed = Travel.impossible(division(last), division(chain[at]), seconds);
                impossible.tell(parcel, speed > 0, speed);
                boolean back =
                        scans.step.get(chain[at]) < scans.step.get(last) && scans.step.get(last) >= Scans.DELIVERED;
                boolean again = scans.step.get(chain[at]) == Scans.PICKUP && scans.step.get(last) > Scans.PICKUP;
                outOfOrder.tell(parcel, back || again, 1);
            }
        }
    }

    private String division(int scan) {
        return records.names.divisions.text(scans.division.get(scan));
    }
}
