package org.chengxin.detection.shop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.shop.record.ShopRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FakeReviewsTest {

    private static final long START = Instant.parse("2026-01-01T04:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;

    private final StringBuilder orders = new StringBuilder("key,placed,status,buyer,promised,item,merchant,price\n");
    private final StringBuilder parcels = new StringBuilder("key,order,handedOver,delivered\n");
    private final StringBuilder reviews = new StringBuilder("key,order,rating,created,text\n");
    private final SplittableRandom random = new SplittableRandom(3);
    private int number;

    @BeforeEach
    void honestTrade() {
        for (int each = 0; each < 3_000; each++) {
            boolean bad = random.nextInt(12) == 0;
            String text =
                    (bad ? "broken and dirty, terrible quality " : "wonderful quality, lovely and clean ") + words();
            review("m" + each % 25, random.nextLong(300 * DAY), 3, bad ? 1 : 5, text);
        }
    }

    @Test
    void aBurstOfLowStarsIsASmearWhoseVictimIsOnlyNearby() throws IOException {
        for (int each = 0; each < 20; each++) {
            review("m4", 100 * DAY + random.nextLong(3 * DAY), 3, 1, "broken and dirty " + words());
        }

        List<Finding> smears = find(Kind.SMEAR);

        assertThat(smears).hasSize(1);
        assertThat(smears.get(0).nearby()).containsExactly(new Named("merchant", "m4"));
        assertThat(smears.get(0).named())
                .hasSizeBetween(18, 24)
                .allMatch(named -> named.kind().equals("review"));
        assertThat(smears.get(0).parts().get(0).expected())
                .as("a twelfth of so many reviews, as at other times of this merchant")
                .isLessThan(2.5);
        double with = smears.get(0).parts().get(1).value();
        double without = smears.get(0).parts().get(2).value();
        assertThat(smears.get(0).parts().get(1).measure()).isEqualTo(Measure.RATING_WITH);
        assertThat(without).isGreaterThan(with + 0.3);
    }

    @Test
    void praiseIsRankedByItsOrderWithoutBoundButNotNamedByItAlone() throws IOException {
        ShopRecords records = read();
        double[] orders = new double[records.orders.size()];
        int good = 0;
        while (records.reviews.rating.get(good) < 5 || records.reviews.rating.get(good + 1) < 5) {
            good++;
        }
        orders[good] = 9;
        orders[good + 1] = 4;
        FakeReviews fake = new FakeReviews(records, orders);

        assertThat(fake.fakes()[good]).isGreaterThan(fake.fakes()[good + 1] + 3);
        assertThat(fake.smears()[good]).isLessThan(1);
        assertThat(new ReviewFindings(records, fake).find(0.5)).isEmpty();
    }

    @Test
    void ofASmearItIsSaidHowManyHadBoughtForLong() throws IOException {
        for (int each = 0; each < 20; each++) {
            review("m4", 200 * DAY + random.nextLong(3 * DAY), 3, 1, "broken and dirty " + words());
            if (each < 5) {
                orders.append("old" + each + "," + time(START + 10 * DAY) + ",delivered,b" + number + ",,1,m1,10\n");
            }
        }

        List<Finding> smears = find(Kind.SMEAR);

        assertThat(smears).hasSize(1);
        assertThat(smears.get(0).counters().get(1).explanation()).isEqualTo(Explanation.LONG_CUSTOM);
        assertThat(smears.get(0).counters().get(1).share()
                        * smears.get(0).named().size())
                .isBetween(4.5, 7.5);
    }

    @Test
    void lowStarsAfterLateDeliveriesAreNoSmear() throws IOException {
        for (int each = 0; each < 20; each++) {
            review("m4", 100 * DAY + random.nextLong(3 * DAY), 40, 1, "it came much too late " + words());
        }

        assertThat(find(Kind.SMEAR)).isEmpty();
    }

    @Test
    void theSameTextByManyBuyersOfOneMerchantIsCopied() throws IOException {
        for (int each = 0; each < 8; each++) {
            review(
                    "m9",
                    random.nextLong(300 * DAY),
                    3,
                    5,
                    "Bought it twice, my mother-in-law loves this teapot very much");
        }

        List<Finding> copied = find(Kind.COPIED_REVIEWS);

        assertThat(copied).hasSize(1);
        assertThat(copied.get(0).named()).hasSize(8);
        assertThat(copied.get(0).counters().get(0).explanation()).isEqualTo(Explanation.COMMON_PHRASE);
        assertThat(copied.get(0).counters().get(0).share()).isZero();
    }

    @Test
    void praiseBeforeTheGoodsCameStandsOutAndComplaintDoesNot() throws IOException {
        review("m2", 50 * DAY, -2, 5, "wonderful " + words());
        review("m2", 50 * DAY, -2, 1, "where is it " + words());
        ShopRecords records = read();
        FakeReviews fake = new FakeReviews(records, new double[records.orders.size()]);
        int last = records.reviews.size() - 1;

        assertThat(fake.evidence().surprise(last - 1, Measure.REVIEWED_BEFORE_DELIVERY))
                .isGreaterThan(2);
        assertThat(fake.evidence().surprise(last, Measure.REVIEWED_BEFORE_DELIVERY))
                .isZero();
        assertThat(EarlyReviews.find(records, fake)).hasSize(2);
    }

    @Test
    void wordsThatComplainUnderFiveStarsDoNotFit() throws IOException {
        review("m2", 50 * DAY, 3, 5, "broken and dirty, terrible quality");
        ShopRecords records = read();
        FakeReviews fake = new FakeReviews(records, new double[records.orders.size()]);

        assertThat(fake.evidence().surprise(records.reviews.size() - 1, Measure.TEXT_AGAINST_STARS))
                .isGreaterThan(1);
        assertThat(fake.evidence().surprise(0, Measure.TEXT_AGAINST_STARS)).isLessThan(1);
    }

    @Test
    void honestReviewsAreNotNamed() throws IOException {
        ShopRecords records = read();

        assertThat(new ReviewFindings(records, new FakeReviews(records, new double[records.orders.size()])).find(0.5))
                .isEmpty();
    }

    private String words() {
        return Long.toString(random.nextLong(1L << 40), 36) + " " + Long.toString(random.nextLong(1L << 40), 36);
    }

    /** @param reviewed days after the order that the goods came and the review was given; negative: before the goods came */
    private void review(String merchant, long placed, int reviewed, int stars, String text) {
        String key = "o" + number++;
        long out = START + placed + DAY / 4;
        long in = out + (reviewed < 0 ? 9 : reviewed - 1) * DAY;
        long created = reviewed < 0 ? out + DAY : in + DAY;
        orders.append(String.join(
                ",",
                key,
                time(START + placed),
                "delivered",
                "b" + number,
                time(START + placed + 10 * DAY),
                "1",
                merchant,
                "10\n"));
        parcels.append(String.join(",", key, key, time(out), time(in) + "\n"));
        reviews.append("r")
                .append(key)
                .append(',')
                .append(key)
                .append(',')
                .append(stars)
                .append(',');
        reviews.append(time(created)).append(",\"").append(text).append("\"\n");
    }

    private static String time(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }

    private List<Finding> find(Kind kind) throws IOException {
        ShopRecords records = read();
        FakeReviews fake = new FakeReviews(records, new double[records.orders.size()]);
        return new ReviewFindings(records, fake)
                .find(0.5).stream().filter(each -> each.kind() == kind).toList();
    }

    private ShopRecords read() throws IOException {
        return new ShopReader(0)
                .read("order", new StringReader(orders.toString()))
                .read("parcel", new StringReader(parcels.toString()))
                .read("review", new StringReader(reviews.toString()))
                .records();
    }
}
