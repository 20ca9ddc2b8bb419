package org.chengxin.detection.shop.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.Orders;
import org.chengxin.detection.shop.record.Reviews;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Flags;
import org.chengxin.detection.shop.statistics.GroupExcess;
import org.chengxin.detection.shop.statistics.Tails;
import org.chengxin.detection.table.Names;

/**
 * Scores of reviews by how suspicious they are: copied texts, praise before the goods came, words against stars, bursts of
 * low or high stars that deliveries do not explain, newcomers, and what its order looks like.
 *
 * <p>Invariant: {@link #scores} are in the order of the reviews, finite and not negative.
 */
public final class FakeReviews {

    private static final double MOST = 3;
    private static final Set<Measure> SMEAR = EnumSet.of(Measure.LOW_STAR_BURST, Measure.NEWCOMER);
    private static final Set<Measure> FAKE = EnumSet.complementOf(EnumSet.of(Measure.LOW_STAR_BURST, Measure.NEWCOMER));

    private final ShopRecords records;
    private final Reviews reviews;
    private final long[] lastDelivery;
    private final int[] lastDay;
    private final Evidence evidence;
    private final Groups merchants;
    private final double[] fakes;
    private final double[] smears;
    private final MerchantBursts low;
    private final Copies copies;

    /** @param orders the scores of the orders */
    public FakeReviews(ShopRecords records, double[] orders) {
        this.records = records;
        this.reviews = records.reviews;
        evidence = new Evidence(
                reviews.size(),
                Measure.NEAR_DUPLICATE_TEXT,
                Measure.REVIEWED_BEFORE_DELIVERY,
                Measure.TEXT_AGAINST_STARS,
                Measure.LOW_STAR_BURST,
                Measure.HIGH_STAR_BURST,
                Measure.NEWCOMER,
                Measure.ORDER_UNUSUAL);
        lastDelivery = new long[records.orders.size()];
        lastDay = new int[records.orders.size()];
        deliveries();
        merchants = Groups.of(records.names.merchants.size(), records.reviewMerchant);
        copies = new Copies(records, merchants);
        copies.weigh(evidence);
        early();
        words();
        newcomers();
        low = new MerchantBursts(records, merchants, row -> reviews.rating.get(row) <= 2 && !explained(row));
        low.weigh(Measure.LOW_STAR_BURST, 8, evidence);
        new MerchantBursts(records, merchants, row -> reviews.rating.get(row) == 5)
                .weigh(Measure.HIGH_STAR_BURST, 2, evidence);
        orders(orders);
        GroupExcess ofMerchant = GroupExcess.unusual(merchants, evidence);
        double[] attack = evidence.scores(SMEAR);
        smears = attack.clone();
        ofMerchant.boost(attack, smears);
        double[] rest = evidence.scores(FAKE);
        fakes = rest.clone();
        ofMerchant.boost(rest, fakes);
    }

    /** A late or missing delivery is a reason for few stars. */
    boolean explained(int row) {
        int order = records.reviewOrder[row];
        if (order == Names.NONE) {
            return false;
        }
        long promised = records.orders.promised.get(order);
        long delivered = delivered(row);
        int status = records.orders.status.get(order);
        boolean came = delivered != Moment.NONE && delivered <= reviews.created.get(row) + 86_400;
        return status == Orders.CANCELLED
                || !came
                || promised != Moment.NONE && Math.min(delivered, reviews.created.get(row)) > promised + 86_400;
    }

    private long delivered(int row) {
        int order = records.reviewOrder[row];
        return order == Names.NONE ? Moment.NONE : lastDelivery[order];
    }

    private void deliveries() {
        Arrays.fill(lastDelivery, Moment.NONE);
        Arrays.fill(lastDay, Integer.MIN_VALUE);
        for (int parcel = 0; parcel < records.parcels.size(); parcel++) {
            int order = records.parcelOrder[parcel];
            long delivered = records.delivered[parcel];
            if (order != Names.NONE && delivered != Moment.NONE) {
                lastDelivery[order] = Math.max(lastDelivery[order], delivered);
                boolean told = records.parcels.delivered.get(parcel) != Moment.NONE;
                int offset = told ? records.parcels.offset.get(parcel) : records.orders.offset.get(order);
                int day = Moment.day(delivered, offset);
                lastDay[order] = Math.max(lastDay[order], day);
            }
        }
    }

    /** True where the review is older than the day on which the goods came. */
    public boolean beforeDelivery(int row) {
        int order = records.reviewOrder[row];
        int created = Moment.day(reviews.created.get(row), reviews.offset.get(row));
        return order != Names.NONE && created < lastDay[order];
    }

    /** Praise only: who complains before the goods came complains that they did not come. */
    private void early() {
        Flags early = new Flags(reviews.size());
        for (int row = 0; row < reviews.size(); row++) {
            if (reviews.rating.get(row) >= 4 && delivered(row) != Moment.NONE) {
                early.tell(row, beforeDelivery(row), 1);
            }
        }
        early.weigh(merchants, Measure.REVIEWED_BEFORE_DELIVERY, MOST, evidence);
    }

    private void words() {
        int[] halves = new int[reviews.size()];
        for (int row = 0; row < halves.length; row++) {
            halves[row] = Integer.bitCount(records.reviewMerchant[row] * 0x9E3779B9) & 1;
        }
        StarReader reader = new StarReader(reviews.text, reviews.rating.toArray(), halves);
        for (int row = 0; row < halves.length; row++) {
            double complains = reader.complains(row);
            int stars = reviews.rating.get(row);
            if (stars != 3 && Double.isFinite(complains)) {
                double fits = stars >= 4 ? 1 - complains : complains;
                double surprise = Math.min(2, Tails.surprise(Math.max(0.005, fits)));
                evidence.add(row, Measure.TEXT_AGAINST_STARS, surprise, 1 - fits, 0.1);
            }
        }
    }

    /** Low stars of one who never bought elsewhere, where buyers usually do. */
    private void newcomers() {
        Flags only = new Flags(reviews.size());
        for (int row = 0; row < reviews.size(); row++) {
            int buyer = records.reviewBuyer[row];
            if (buyer != Names.NONE && reviews.rating.get(row) <= 2) {
                only.tell(row, records.ordersOfBuyer.size(buyer) <= 1, 1);
            }
        }
        only.weigh(merchants, Measure.NEWCOMER, 2, evidence);
    }

    private void orders(double[] orders) {
        for (int row = 0; row < reviews.size(); row++) {
            int order = records.reviewOrder[row];
            if (order != Names.NONE && reviews.rating.get(row) >= 4) {
                // Praise for an order that was never meant as one can be nothing else: no bound but that of all
                // surprise.
                double surprise = orders[order] > 0 ? Math.min(Tails.MOST, orders[order] + Evidence.USUAL) : 0;
                evidence.add(row, Measure.ORDER_UNUSUAL, surprise, orders[order], 0);
            }
        }
    }

    /** Score of each review as bought praise or copied text. */
    public double[] fakes() {
        return fakes.clone();
    }

    /** Score of each review as part of an attack on the merchant. */
    public double[] smears() {
        return smears.clone();
    }

    /** The more suspicious of both. */
    public double[] scores() {
        double[] scores = new double[fakes.length];
        Arrays.setAll(scores, row -> Math.max(fakes[row], smears[row]));
        return scores;
    }

    public Evidence evidence() {
        return evidence;
    }

    public Groups merchants() {
        return merchants;
    }

    MerchantBursts low() {
        return low;
    }

    Copies copies() {
        return copies;
    }

    /** Rows in the order of time. */
    static int[] byTime(int[] rows, Reviews reviews) {
        return Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingLong((Integer row) -> reviews.created.get(row)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
