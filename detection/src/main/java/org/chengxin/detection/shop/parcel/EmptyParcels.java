package org.chengxin.detection.shop.parcel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Flags;
import org.chengxin.detection.shop.statistics.GroupExcess;
import org.chengxin.detection.table.Names;

/**
 * 空包: how suspicious each parcel is by itself, and with its fellows of the same merchant, courier and outlet.
 *
 * <p>Invariant: {@link #scores} are in the order of the parcels, finite and not negative.
 */
public final class EmptyParcels {

    private static final int LEAST_FOR_HABIT = 5;

    private final ShopRecords records;
    private final Evidence evidence;
    private final double[] scores;
    private final int[] merchantOf;
    private final Groups merchants;
    private final Groups couriers;
    private final Groups outlets;
    private final GroupExcess ofMerchant;
    private final GroupExcess ofCourier;
    private final GroupExcess ofOutlet;
    private final double consecutiveShare;

    public EmptyParcels(ShopRecords records) {
        this.records = records;
        int size = records.parcels.size();
        evidence = new Evidence(
                size,
                Measure.WAYBILL_REUSED,
                Measure.NO_TRANSIT_SCAN,
                Measure.IMPOSSIBLE_SPEED,
                Measure.SCANS_OUT_OF_ORDER,
                Measure.LIGHT_FOR_GOODS,
                Measure.WEIGHTS_DISAGREE,
                Measure.CONSECUTIVE_WAYBILLS,
                Measure.SIGNED_ELSEWHERE,
                Measure.SENT_FROM_ELSEWHERE,
                Measure.DELIVERED_BEFORE_HANDED_OVER,
                Measure.SIGNED_FAST);
        merchantOf = new int[size];
        Arrays.setAll(merchantOf, this::merchant);
        merchants = Groups.of(records.names.merchants.size(), merchantOf);
        ScanChains chains = new ScanChains(records);
        new RouteTimes(records, chains.pickup).weigh(evidence);
        new Weights(records).weigh(evidence);
        chains.withoutTransit.excuse(byCarrier(), merchantOf);
        chains.withoutTransit.weigh(merchants, Measure.NO_TRANSIT_SCAN, 3, evidence);
        chains.impossible.weigh(merchants, Measure.IMPOSSIBLE_SPEED, 3, evidence);
        chains.outOfOrder.weigh(merchants, Measure.SCANS_OUT_OF_ORDER, 2.5, evidence);
        chains.elsewhere.weigh(merchants, Measure.SIGNED_ELSEWHERE, 2.5, evidence);
        chains.weights.weigh(merchants, Measure.WEIGHTS_DISAGREE, 2.5, evidence);
        Waybills waybills = new Waybills(records);
        waybills.reused.weigh(merchants, Measure.WAYBILL_REUSED, 3, evidence);
        consecutiveShare = waybills.consecutive.weigh(merchants, Measure.CONSECUTIVE_WAYBILLS, 2.5, evidence);
        places();
        double[] raw = evidence.scores();
        couriers = Groups.of(records.names.couriers.size(), chains.courier);
        outlets = Groups.of(records.names.outlets.size(), chains.outlet);
        ofMerchant = GroupExcess.corroborated(merchants, evidence, row -> true);
        ofCourier = GroupExcess.corroborated(couriers, evidence, row -> true);
        ofOutlet = GroupExcess.corroborated(outlets, evidence, row -> true);
        scores = raw.clone();
        for (Groups groups : List.of(merchants, couriers, outlets)) {
            GroupExcess.unusual(groups, evidence).boost(raw, scores);
        }
    }

    /** Grouping by carrier; parcels of no known carrier come first and together. */
    private Groups byCarrier() {
        int[] carrier = Arrays.stream(records.parcels.carrier.toArray())
                .map(each -> each == Names.NONE ? 0 : each + 1)
                .toArray();
        return Groups.of(records.names.carriers.size() + 1, carrier);
    }

    /** Place of dispatch against the merchant's habit, and the order of hand-over and delivery. */
    private void places() {
        Flags origin = new Flags(merchantOf.length);
        Flags backwards = new Flags(merchantOf.length);
        for (int group = 0; group < merchants.count(); group++) {
            int[] rows = merchants.rows(group);
            int habit = habit(rows);
            for (int row : rows) {
                int from = records.parcels.origin.get(row);
                if (habit != Names.NONE && from != Names.NONE && ofOneMerchant(records.parcelOrder[row])) {
                    String usual = records.names.divisions.text(habit);
                    origin.tell(row, Distance.otherCity(records.names.divisions.text(from), usual), 1);
                }
            }
        }
        for (int row = 0; row < merchantOf.length; row++) {
            long out = records.parcels.handedOver.get(row);
            long in = records.parcels.delivered.get(row);
            if (out != Moment.NONE && in != Moment.NONE) {
                backwards.tell(row, in < out, (in - out) / 3600.0);
            }
        }
        origin.weigh(merchants, Measure.SENT_FROM_ELSEWHERE, 2.5, evidence);
        backwards.weigh(merchants, Measure.DELIVERED_BEFORE_HANDED_OVER, 2.5, evidence);
    }

    /** Else it is not told who of them sent the parcel. */
    private boolean ofOneMerchant(int order) {
        return Arrays.stream(records.linesOfOrder.rows(order))
                        .map(records.orders.lines.merchant::get)
                        .distinct()
                        .count()
                == 1;
    }

    private int habit(int[] rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        int best = Names.NONE;
        for (int row : rows) {
            int from = records.parcels.origin.get(row);
            if (from != Names.NONE) {
                int count = counts.merge(from, 1, Integer::sum);
                best = best == Names.NONE || count > counts.getOrDefault(best, 0) ? from : best;
            }
        }
        return best != Names.NONE && counts.getOrDefault(best, 0) >= LEAST_FOR_HABIT ? best : Names.NONE;
    }

    private int merchant(int parcel) {
        int order = records.parcelOrder[parcel];
        return order == Names.NONE ? Names.NONE : records.orderMerchant[order];
    }

    public double[] scores() {
        return scores.clone();
    }

    public Evidence evidence() {
        return evidence;
    }

    public Groups merchants() {
        return merchants;
    }

    public Groups couriers() {
        return couriers;
    }

    public Groups outlets() {
        return outlets;
    }

    public GroupExcess ofMerchant() {
        return ofMerchant;
    }

    public GroupExcess ofCourier() {
        return ofCourier;
    }

    public GroupExcess ofOutlet() {
        return ofOutlet;
    }

    /** Surprise of a merchant, or of a courier or outlet beside what its merchants explain. */
    double surprise(GroupExcess excess, int group) {
        return excess == ofMerchant ? excess.surprise(group) : excess.surpriseBeside(group, ofMerchant, merchantOf);
    }

    /** Base rate of consecutive waybill numbers among honest merchants. */
    public double consecutiveShare() {
        return consecutiveShare;
    }
}
