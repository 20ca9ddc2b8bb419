package org.chengxin.detection.shop.review;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;

/** The bursts of one kind of review at every merchant. */
final class MerchantBursts {

    private final Groups merchants;
    private final int[][] rows;
    private final StarBursts[] bursts;

    MerchantBursts(ShopRecords records, Groups merchants, IntPredicate kind) {
        this.merchants = merchants;
        double share = 0;
        for (int row = 0; row < records.reviews.size(); row++) {
            share += kind.test(row) ? 1.0 / records.reviews.size() : 0;
        }
        rows = new int[merchants.count()][];
        bursts = new StarBursts[merchants.count()];
        for (int merchant = 0; merchant < rows.length; merchant++) {
            rows[merchant] = FakeReviews.byTime(merchants.rows(merchant), records.reviews);
            long[] at = Arrays.stream(rows[merchant])
                    .mapToLong(records.reviews.created::get)
                    .toArray();
            boolean[] is = new boolean[at.length];
            for (int position = 0; position < is.length; position++) {
                is[position] = kind.test(rows[merchant][position]);
            }
            bursts[merchant] = new StarBursts(at, is, share);
        }
    }

    void weigh(Measure measure, double most, Evidence evidence) {
        for (int merchant = 0; merchant < merchants.count(); merchant++) {
            for (int position = 0; position < rows[merchant].length; position++) {
                double surprise = bursts[merchant].surprise(position);
                if (surprise > 0) {
                    int size = bursts[merchant].to(position) - bursts[merchant].from(position);
                    evidence.add(rows[merchant][position], measure, Math.min(most, surprise), size, 0);
                }
            }
        }
    }

    /** The reviews of a merchant in the order of time. */
    int[] rows(int merchant) {
        return rows[merchant].clone();
    }

    StarBursts of(int merchant) {
        return bursts[merchant];
    }
}
