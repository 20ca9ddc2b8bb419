package org.chengxin.detection.shop.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.record.Sources;
import org.chengxin.detection.shop.statistics.Threshold;
import org.chengxin.detection.table.Names;

/** Single reviews, copied texts and smear attacks; for a victim, the figures without them. */
public final class ReviewFindings {

    private static final double MOST_BY_ORDER = 5;
    /** Age of an account, in seconds, from which it was not made for this; a review follows its order by weeks. */
    private static final long LONG = 120L * 86_400;

    private final ShopRecords records;
    private final FakeReviews fake;
    private final Sources sources;

    public ReviewFindings(ShopRecords records, FakeReviews fake) {
        this.records = records;
        this.fake = fake;
        this.sources = new Sources(records);
    }

    public List<Finding> find(double falseAlarms) {
        List<Finding> found = new ArrayList<>();
        single(falseAlarms, found);
        copies(falseAlarms, found);
        double from = Math.log10(Math.max(1, fake.merchants().count()) / falseAlarms);
        for (int merchant = 0; merchant < fake.merchants().count(); merchant++) {
            smear(merchant, from, found);
        }
        return found;
    }

    private void single(double falseAlarms, List<Finding> found) {
        double from = Threshold.of(Math.max(1, fake.evidence().speaking()), records.reviews.size(), falseAlarms);
        double[] scores = fake.scores();
        for (int row = 0; row < scores.length; row++) {
            if (shown(row) > from && fake.evidence().corroborated(row)) {
                found.add(Finding.of(
                        Kind.FAKE_REVIEW,
                        List.of(new Named("review", records.reviews.keys.text(row))),
                        around(row),
                        List.of(sources.review(row)),
                        fake.evidence().parts(row),
                        List.of(new Counter(Explanation.LATE_DELIVERY, fake.explained(row) ? 1 : 0)),
                        scores[row]));
            }
        }
    }

    /** Evidence shown by the order: it helps to name a review, but not by itself. */
    private double shown(int row) {
        double ofOrder = fake.evidence().surprise(row, Measure.ORDER_UNUSUAL);
        return fake.evidence().score(row) - Math.max(0, ofOrder - MOST_BY_ORDER);
    }

    private List<Named> around(int row) {
        List<Named> around = new ArrayList<>(sources.merchant(records.reviewMerchant[row]));
        around.addAll(sources.buyer(records.reviewBuyer[row]));
        return around;
    }

    private void copies(double falseAlarms, List<Finding> found) {
        Groups groups = fake.copies().groups();
        double from = Math.log10(Math.max(1, records.reviews.size()) / falseAlarms);
        for (int group = 0; group < groups.count(); group++) {
            int[] rows = groups.rows(group);
            double surprise = Arrays.stream(rows)
                    .mapToDouble(row -> fake.evidence().surprise(row, Measure.NEAR_DUPLICATE_TEXT))
                    .max()
                    .orElse(0);
            double all = surprise * Math.log(rows.length + 1.0);
            if (rows.length > 2 && all > from && fake.copies().buyers(group) > 2) {
                long merchants = Arrays.stream(rows)
                        .map(row -> records.reviewMerchant[row])
                        .distinct()
                        .count();
                List<Named> named = Arrays.stream(rows)
                        .mapToObj(row -> new Named("review", records.reviews.keys.text(row)))
                        .toList();
                List<Named> nearby = Arrays.stream(rows)
                        .mapToObj(this::around)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
                found.add(Finding.of(
                        Kind.COPIED_REVIEWS,
                        named,
                        nearby,
                        Arrays.stream(rows).mapToObj(sources::review).toList(),
                        List.of(new Part(Measure.NEAR_DUPLICATE_TEXT, rows.length, 1, all)),
                        List.of(new Counter(Explanation.COMMON_PHRASE, (merchants - 1.0) / rows.length)),
                        all));
            }
        }
    }

    /** Expected number of low stars by the merchant's other times; none where there are no others. */
    private double usual(int[] rows, int[] window, int lowInWindow) {
        int others = rows.length - window.length;
        long low = Arrays.stream(rows)
                .filter(row -> records.reviews.rating.get(row) <= 2)
                .count();
        return others == 0 ? 0 : (double) (low - lowInWindow) / others * window.length;
    }

    /** The most surprising burst of a merchant's unexplained low stars; who gave them is named by review, not as a person. */
    private void smear(int merchant, double from, List<Finding> found) {
        int[] rows = fake.low().rows(merchant);
        StarBursts bursts = fake.low().of(merchant);
        int best = -1;
        for (int position = 0; position < rows.length; position++) {
            best = best < 0 || bursts.surprise(position) > bursts.surprise(best) ? position : best;
        }
        if (best < 0 || bursts.surprise(best) <= from) {
            return;
        }
        int[] window = Arrays.copyOfRange(rows, bursts.from(best), bursts.to(best));
        int[] low = Arrays.stream(window)
                .filter(row -> records.reviews.rating.get(row) <= 2)
                .toArray();
        int[] attack = Arrays.stream(low).filter(row -> !fake.explained(row)).toArray();
        List<Part> parts = new ArrayList<>();
        double usual = usual(rows, window, low.length);
        parts.add(
                new Part(Measure.LOW_STAR_BURST, attack.length, Math.min(usual, attack.length), bursts.surprise(best)));
        parts.add(new Part(Measure.RATING_WITH, mean(rows, new int[0]), 0, 0));
        parts.add(new Part(Measure.RATING_WITHOUT, mean(rows, attack), 0, 0));
        List<Source> inputs = Arrays.stream(attack).mapToObj(sources::review).toList();
        List<Named> named = new ArrayList<>();
        for (int row : attack) {
            named.add(new Named("review", records.reviews.keys.text(row)));
        }
        found.add(Finding.of(
                Kind.SMEAR,
                named,
                sources.merchant(merchant),
                inputs,
                parts,
                List.of(
                        new Counter(Explanation.LATE_DELIVERY, 1 - (double) attack.length / low.length),
                        new Counter(Explanation.LONG_CUSTOM, custom(attack))),
                bursts.surprise(best)));
    }

    private double mean(int[] rows, int[] without) {
        double sum = Arrays.stream(rows).map(records.reviews.rating::get).sum()
                - Arrays.stream(without).map(records.reviews.rating::get).sum();
        int count = rows.length - without.length;
        return count == 0 ? 0 : sum / count;
    }

    /** Share of the reviewers who had bought on the platform for long. */
    private double custom(int[] rows) {
        long custom = Arrays.stream(rows)
                .filter(row -> records.reviewBuyer[row] != Names.NONE)
                .filter(row -> Arrays.stream(records.ordersOfBuyer.rows(records.reviewBuyer[row]))
                        .anyMatch(order -> records.orders.placed.get(order) <= records.reviews.created.get(row) - LONG))
                .count();
        return rows.length == 0 ? Double.NaN : (double) custom / rows.length;
    }
}
