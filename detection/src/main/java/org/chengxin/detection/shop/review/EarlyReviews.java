package org.chengxin.detection.shop.review;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.record.Sources;

/** The reviews that are older than the day of delivery: a fact, since who waits in vain may say so. */
public final class EarlyReviews {

    private EarlyReviews() {}

    public static List<Finding> find(ShopRecords records, FakeReviews reviews) {
        Sources sources = new Sources(records);
        List<Finding> found = new ArrayList<>();
        for (int row = 0; row < records.reviews.size(); row++) {
            if (reviews.beforeDelivery(row)) {
                found.add(Finding.of(
                        Kind.REVIEW_BEFORE_DELIVERY,
                        List.of(new Named("review", records.reviews.keys.text(row))),
                        sources.around(records.reviewOrder[row]),
                        List.of(sources.review(row)),
                        List.of(new Part(Measure.REVIEWED_BEFORE_DELIVERY, records.reviews.rating.get(row), 0, 0)),
                        List.of(),
                        0));
            }
        }
        return found;
    }
}
