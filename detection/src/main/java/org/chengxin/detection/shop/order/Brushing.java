package org.chengxin.detection.shop.order;

import java.util.Arrays;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.GroupExcess;
import org.chengxin.detection.table.Names;

/**
 * 刷单: how suspicious each order is by itself, by what is decided of its neighbours, and with its fellows of the same
 * merchant and the same buyer, one step far and never back to where it came from.
 *
 * <p>Invariant: {@link #scores} are in the order of the orders, finite and not negative.
 */
public final class Brushing {

    private static final double MOST_BY_PARCEL = 2.5;

    /** Less than one in a thousand, as a natural logarithm. */
    private static final double BELIEVED = 7;

    private final Evidence evidence;
    private final double[] scores;
    private final GroupExcess ofMerchant;
    private final CoBuying coBuying;
    private final BuyerCrowds crowds;
    private final RingBlocks blocks;

    /** @param parcels what speaks against the parcels, which is evidence against their orders */
    public Brushing(ShopRecords records, Evidence parcels) {
        evidence = new Evidence(
                records.orders.size(),
                Measure.REPEATED_PAIR,
                Measure.CO_BUYING,
                Measure.SHARED_PAYER,
                Measure.SHARED_PLACE,
                Measure.ORDER_BURST,
                Measure.SHIPPED_FAST,
                Measure.SIGNED_FAST,
                Measure.PRICE_OFF_MEDIAN,
                Measure.NIGHT_ORDER,
                Measure.PAID_AND_CANCELLED,
                Measure.BUYER_NARROW,
                Measure.PARCEL_UNUSUAL,
                Measure.NEAR_DECIDED);
        new OrderSigns(records).weigh(evidence);
        new Traffic(records).weigh(evidence);
        new RepeatedPairs(records).weigh(evidence);
        new SharedMeans(records).weigh(evidence);
        coBuying = new CoBuying(records);
        coBuying.weigh(evidence);
        parcels(records, parcels);
        crowds = new BuyerCrowds(records, evidence, BELIEVED);
        crowds.excuse(coBuying);
        blocks = new RingBlocks(records, crowds);
        blocks.weigh(evidence);
        ofMerchant = GroupExcess.corroborated(records.ordersOfMerchant, evidence, row -> !blamed(records, row));
        GroupExcess besideMerchant = GroupExcess.unusual(records.ordersOfMerchant, evidence);
        GroupExcess besideBuyer = GroupExcess.unusual(records.ordersOfBuyer, evidence);
        // After the groups: a label that a neighbour heard must not come back by way of their group.
        new Propagation(records).weigh(evidence);
        double[] raw = evidence.scores();
        scores = raw.clone();
        besideMerchant.boost(raw, scores);
        besideBuyer.boost(raw, scores);
    }

    /** Nobody buys low stars for himself: such an order speaks against its buyer, not against its merchant. */
    private static boolean blamed(ShopRecords records, int order) {
        return Arrays.stream(records.reviewsOfOrder.rows(order)).anyMatch(row -> records.reviews.rating.get(row) <= 2);
    }

    private void parcels(ShopRecords records, Evidence parcels) {
        for (int parcel = 0; parcel < parcels.size(); parcel++) {
            int order = records.parcelOrder[parcel];
            if (order != Names.NONE) {
                double fast = parcels.surprise(parcel, Measure.SIGNED_FAST);
                double hours = parcels.value(parcel, Measure.SIGNED_FAST);
                evidence.add(order, Measure.SIGNED_FAST, fast, hours, parcels.expected(parcel, Measure.SIGNED_FAST));
                // Who sells in an evening what others sell in a month sends it with one roll of waybills.
                double roll = parcels.surprise(parcel, Measure.CONSECUTIVE_WAYBILLS);
                double rest =
                        parcels.score(parcel) - Math.max(0, fast - Evidence.USUAL) - Math.max(0, roll - Evidence.USUAL);
                double surprise = rest > 1e-6 ? Math.min(MOST_BY_PARCEL, rest + Evidence.USUAL) : 0;
                evidence.add(order, Measure.PARCEL_UNUSUAL, surprise, rest, 0);
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

    CoBuying coBuying() {
        return coBuying;
    }

    BuyerCrowds crowds() {
        return crowds;
    }

    RingBlocks blocks() {
        return blocks;
    }
}
