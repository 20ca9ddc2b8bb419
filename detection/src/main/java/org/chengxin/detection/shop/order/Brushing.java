package org.chengxin.detection.shop.order;

import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Names;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.GroupExcess;
import org.chengxin.detection.shop.statistics.Threshold;

/**
 * 刷单: how suspicious each order is by itself, and with its fellows of the same merchant and the same buyer: suspicion
 * spreads from the seeds that the data itself gives, as in H. Weng et al. (ICDE 2018), one step far and never back to
 * where it came from.
 *
 * <p>Invariant: {@link #scores} are in the order of the orders, finite and not negative.
 */
public final class Brushing {

    private final Evidence evidence;
    private final double[] scores;
    private final GroupExcess ofMerchant;
    private final CoBuying coBuying;

    /** @param parcels the scores of the parcels, which are evidence against their orders */
    public Brushing(ShopRecords records, double[] parcels) {
        evidence = new Evidence(
                records.orders.size(),
                Measure.REPEATED_PAIR,
                Measure.CO_BUYING,
                Measure.SHARED_PAYER,
                Measure.SHARED_PLACE,
                Measure.ORDER_BURST,
                Measure.SHIPPED_FAST,
                Measure.PRICE_OFF_MEDIAN,
                Measure.NIGHT_ORDER,
                Measure.PAID_AND_CANCELLED,
                Measure.BUYER_NARROW,
                Measure.PARCEL_UNUSUAL);
        new OrderSigns(records).weigh(evidence);
        new Traffic(records).weigh(evidence);
        new RepeatedPairs(records).weigh(evidence);
        new SharedMeans(records).weigh(evidence);
        coBuying = new CoBuying(records);
        coBuying.weigh(evidence);
        parcels(records, parcels);
        double[] raw = evidence.scores();
        double unusual = Threshold.of(Math.max(1, evidence.speaking()), 50, 1);
        ofMerchant = new GroupExcess(records.ordersOfMerchant, raw, unusual);
        scores = raw.clone();
        ofMerchant.boost(raw, scores);
        new GroupExcess(records.ordersOfBuyer, raw, unusual).boost(raw, scores);
    }

    private void parcels(ShopRecords records, double[] parcels) {
        for (int parcel = 0; parcel < parcels.length; parcel++) {
            int order = records.parcelOrder[parcel];
            if (order != Names.NONE) {
                double surprise = parcels[parcel] > 0 ? Math.min(4, parcels[parcel] + Evidence.USUAL) : 0;
                evidence.add(order, Measure.PARCEL_UNUSUAL, surprise, parcels[parcel], 0);
            }
        }
    }

    public double[] scores() {
        return scores.clone();
    }

    public Evidence evidence() {
        return evidence;
    }

    public GroupExcess ofMerchant() {
        return ofMerchant;
    }

    public CoBuying coBuying() {
        return coBuying;
    }
}
