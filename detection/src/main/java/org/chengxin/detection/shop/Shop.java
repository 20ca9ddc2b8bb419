package org.chengxin.detection.shop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.detection.shop.customs.Reconciliation;
import org.chengxin.detection.shop.customs.TripleMatch;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.merchant.Licences;
import org.chengxin.detection.shop.merchant.ReEntry;
import org.chengxin.detection.shop.order.Brushing;
import org.chengxin.detection.shop.order.OrderFindings;
import org.chengxin.detection.shop.parcel.EmptyParcels;
import org.chengxin.detection.shop.parcel.ParcelFindings;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.review.EarlyReviews;
import org.chengxin.detection.shop.review.FakeReviews;
import org.chengxin.detection.shop.review.ReviewFindings;

/** Everything that is found on the records of a shop or a platform. */
public final class Shop {

    private Shop() {}

    /** Deterministic: the same records and settings give the same findings. */
    public static ShopFindings examine(ShopRecords records, ShopSettings settings) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        long start = System.nanoTime();
        EmptyParcels parcels = new EmptyParcels(records);
        start = lap(seconds, "parcels", start);
        Brushing orders = new Brushing(records, parcels.evidence());
        start = lap(seconds, "orders", start);
        FakeReviews reviews = new FakeReviews(records, orders.scores());
        start = lap(seconds, "reviews", start);
        List<Finding> findings = new ArrayList<>();
        findings.addAll(new OrderFindings(records, orders).find(settings.falseAlarms()));
        findings.addAll(new ParcelFindings(records, parcels).find(settings.falseAlarms()));
        findings.addAll(new ReviewFindings(records, reviews).find(settings.falseAlarms()));
        findings.addAll(new Reconciliation(records).find());
        findings.addAll(new TripleMatch(records.customsOrders, records.customsPayments, records.customsWaybills)
                .find(settings.falseAlarms()));
        findings.addAll(new Licences(records).find());
        findings.addAll(new ReEntry(records).find());
        findings.addAll(EarlyReviews.find(records, reviews));
        findings.sort(Comparator.comparing((Finding finding) -> finding.kind().level())
                .reversed()
                .thenComparing(Comparator.comparingDouble(Finding::score).reversed()));
        lap(seconds, "findings", start);
        return new ShopFindings(
                records,
                List.copyOf(findings),
                orders.scores(),
                parcels.scores(),
                reviews.scores(),
                reviews.fakes(),
                reviews.smears(),
                AuditSample.draw(records, settings.auditShare(), settings.seed()),
                seconds);
    }

    private static long lap(Map<String, Double> seconds, String stage, long start) {
        long now = System.nanoTime();
        seconds.put(stage, (now - start) / 1e9);
        return now;
    }
}
