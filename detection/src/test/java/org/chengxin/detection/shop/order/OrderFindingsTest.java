package org.chengxin.detection.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.chengxin.detection.shop.ShopFiles;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.parcel.EmptyParcels;
import org.chengxin.detection.shop.record.ShopRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of brushing: whom it names, whom it leaves beside, and which innocent reasons were looked for. */
class OrderFindingsTest {

    private static final long START = Instant.parse("2026-01-01T04:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;

    private final StringBuilder orders =
            new StringBuilder("key,placed,buyer,destination,item,merchant,product,price,session,promotion\n");
    private final StringBuilder payments = new StringBuilder("key,order,amount,payer\n");
    private final StringBuilder parcels = new StringBuilder("key,order,waybill\n");
    private final StringBuilder scans = new StringBuilder("waybill,at,step\n");
    private final StringBuilder reviews = new StringBuilder("key,order,rating,created\n");
    private final SplittableRandom random = new SplittableRandom(5);
    private String price = "10";
    /** Session and promotion of the next orders. */
    private String declared = ",";

    private int number;

    @BeforeEach
    void honestTrade() {
        for (int each = 0; each < 1_500; each++) {
            order("b" + random.nextInt(4_000), "m" + each % 40, random.nextInt(200), "home " + each, "p" + each);
        }
    }

    @Test
    void aMerchantWhoseBuyersHaveOnePayerAndOneAddressIsNamedAndTheBuyersAreNearby() throws IOException {
        brushed(12);

        List<Finding> found = find();

        assertThat(named(found, Kind.BRUSHING_MERCHANT)).containsExactly(new Named("merchant", "m7"));
        Finding merchant = of(found, Kind.BRUSHING_MERCHANT).get(0);
        assertThat(merchant.nearby()).contains(new Named("buyer", "hired3")).hasSize(12);
        Part part = merchant.parts().get(0);
        assertThat(part.measure()).isEqualTo(Measure.UNUSUAL_IN_GROUP);
        assertThat(part.value()).isEqualTo(12);
        assertThat(part.expected()).isLessThan(4);
        assertThat(merchant.parts().stream().skip(1))
                .as("and one of them as an example, which adds nothing")
                .allMatch(each -> each.weight() == 0)
                .extracting(Part::measure)
                .startsWith(Measure.FOR_EXAMPLE)
                .contains(Measure.SHARED_PAYER);
        assertThat(merchant.inputs())
                .as("each order with its payment and its parcel")
                .hasSize(36);
        assertThat(named(found, Kind.BRUSHING_ORDER)).contains(new Named("order", "o1500"));
        assertThat(of(found, Kind.BRUSHING_ORDER).get(0).nearby()).contains(new Named("merchant", "m7"));
        assertThat(of(found, Kind.BRUSHING_ORDER).get(0).parts())
                .extracting(Part::measure)
                .contains(Measure.SHARED_PAYER, Measure.SHARED_PLACE);
    }

    @Test
    void fourOrdersAccuseNoMerchant() throws IOException {
        brushed(4);

        assertThat(of(find(), Kind.BRUSHING_MERCHANT)).isEmpty();
    }

    @Test
    void whoGivesOneStarToWhatWasBrushedDoesNotSpeakAgainstTheMerchant() throws IOException {
        brushed(12);
        for (int each = 1_500; each < 1_512; each++) {
            reviews.append("r" + each + ",o" + each + ",1," + time(199) + "\n");
        }

        assertThat(of(find(), Kind.BRUSHING_MERCHANT)).as("it may be attacked").isEmpty();
    }

    @Test
    void itIsSaidHowManyBoughtForLongAndHowManySentTheGoodsBack() throws IOException {
        brushed(12);
        for (int each = 0; each < 3; each++) {
            order("hired" + each, "m20", 2, "home " + each, "hired" + each);
            scans.append("W" + (1_500 + each) + "," + time(160) + ",returned\n");
        }

        Finding merchant = of(find(), Kind.BRUSHING_MERCHANT).get(0);

        assertThat(merchant.counters().get(0).explanation()).isEqualTo(Explanation.LONG_CUSTOM);
        assertThat(merchant.counters().get(0).share()).isCloseTo(3 / 12.0, within(1e-9));
        assertThat(merchant.counters().get(1).explanation()).isEqualTo(Explanation.GOODS_RETURNED);
        assertThat(merchant.counters().get(1).share()).isCloseTo(3 / 12.0, within(1e-9));
    }

    @Test
    void whereNobodyScansItCannotBeSaidWhetherGoodsCameBack() throws IOException {
        brushed(12);

        assertThat(of(find(), Kind.BRUSHING_MERCHANT).get(0).counters().get(1).share())
                .isNaN();
    }

    @Test
    void aRingThatMetOnDaysOnWhichTheWholeMarketWasBusyIsToldSo() throws IOException {
        for (int buyer = 0; buyer < 9; buyer++) {
            for (int merchant = 0; merchant < 4; merchant++) {
                order("ring" + buyer, "m" + merchant, 100, "home r" + buyer, "boss");
            }
        }
        for (int each = 0; each < 40; each++) {
            order("sale" + each, "m" + (10 + each % 30), 100, "home s" + each, "s" + each);
        }

        Finding ring = of(find(), Kind.BRUSHING_RING).get(0);

        assertThat(ring.named())
                .contains(new Named("buyer", "ring0"), new Named("merchant", "m3"))
                .hasSize(13);
        assertThat(ring.counters().get(0).explanation()).isEqualTo(Explanation.MARKET_PEAK);
        assertThat(ring.counters().get(0).share()).isEqualTo(1);
        assertThat(ring.parts().get(0).value()).isEqualTo(9);
    }

    /** Twenty people who come to the evenings of a live host, each with an address and means of their own. */
    @Test
    void whoMeetsWithMeansOfTheirOwnIsACrowdAndNobodyIsAccused() throws IOException {
        evenings("own");

        assertThat(find()).isEmpty();
    }

    /** The same evenings, of which everybody says what they think, or all the same. */
    @Test
    void whoMeetsAndPraisesUnlikeOthersIsARing() throws IOException {
        int first = number;
        evenings("own");
        for (int order = 0; order < number; order++) {
            review(order, order < first || order % 2 == 0 ? 1 + random.nextInt(5) : 1 + order % 5);
        }
        assertThat(find()).as("all of the scale").isEmpty();

        reviews.setLength(0);
        reviews.append("key,order,rating,created\n");
        for (int order = 0; order < number; order++) {
            review(order, order < first ? 1 + random.nextInt(5) : 5);
        }
        Finding ring = of(find(), Kind.BRUSHING_RING).get(0);

        assertThat(ring.named()).contains(new Named("buyer", "fan0"), new Named("merchant", "m1"));
        assertThat(ring.parts()).extracting(Part::measure).contains(Measure.BOUGHT_TOGETHER, Measure.STARS_UNLIKE);
        assertThat(ring.inputs()).hasSize(60);
    }

    /** Orders that nobody reviews say nothing of stars. */
    @Test
    void whoReviewsWhatOthersDoNotIsNotUnlikeThem() throws IOException {
        int first = number;
        evenings("own");
        for (int order = 0; order < number; order++) {
            if (order >= first || order % 3 == 0) {
                review(order, 3 + random.nextInt(3));
            }
        }

        assertThat(find()).isEmpty();
    }

    @Test
    void reviewsWhoseOrdersAreNotKnownTellOfARingToo() throws IOException {
        reviews.setLength(0);
        reviews.append("key,order,merchant,buyer,rating,created\n");
        for (int each = 0; each < 1_500; each++) {
            String stars = String.valueOf(1 + random.nextInt(5));
            String buyer = "b" + random.nextInt(4_000);
            reviews.append(
                    String.join(",", "h" + each, "z" + each, "m" + each % 40, buyer, stars, time(each % 200) + "\n"));
        }
        for (int each = 0; each < 60; each++) {
            reviews.append(String.join(
                    ",", "r" + each, "y" + each, "m" + each % 3, "paid" + each / 3, "5", time(100 + each % 4) + "\n"));
        }

        Finding ring = of(find(), Kind.BRUSHING_RING).get(0);

        assertThat(ring.named()).contains(new Named("buyer", "paid0"), new Named("merchant", "m1"));
        assertThat(ring.inputs()).hasSize(60).allMatch(input -> input.type().equals("review"));
    }

    @Test
    void oneRingIsToldOnce() throws IOException {
        evenings("boss");

        assertThat(of(find(), Kind.BRUSHING_RING)).hasSize(1);
    }

    /** A platform must not launder rings by declaring them. */
    @Test
    void aDeclaredSessionIsToldAndDoesNotCancelOnePayer() throws IOException {
        declared = "s1,";
        evenings("boss");

        Finding ring = of(find(), Kind.BRUSHING_RING).get(0);

        assertThat(ring.named()).contains(new Named("buyer", "fan0"));
        assertThat(share(ring, Explanation.LIVE_SESSION))
                .as("one evening of three fits: a session lasts hours")
                .isCloseTo(1 / 3.0, within(0.1));
        assertThat(share(ring, Explanation.PROMOTION)).as("none is declared").isNaN();
    }

    @Test
    void aDeclaredPromotionExplainsOnlyItsDaysAndNoDearGoods() throws IOException {
        declared = ",sale";
        brushed(12);
        Finding merchant = of(find(), Kind.BRUSHING_MERCHANT).get(0);
        assertThat(share(merchant, Explanation.PROMOTION)).isEqualTo(1);

        price = "12";
        declared = ",sale";
        for (int each = 0; each < 5; each++) {
            order("late" + each, "m7", 150, "the warehouse", "boss");
        }
        merchant = of(find(), Kind.BRUSHING_MERCHANT).get(0);
        assertThat(share(merchant, Explanation.PROMOTION)).as("five were dear").isCloseTo(12 / 17.0, within(1e-9));
    }

    private static double share(Finding finding, Explanation explanation) {
        return finding.counters().stream()
                .filter(counter -> counter.explanation() == explanation)
                .findFirst()
                .orElseThrow()
                .share();
    }

    private void evenings(String payer) {
        for (int evening = 0; evening < 3; evening++) {
            for (int fan = 0; fan < 20; fan++) {
                order(
                        "fan" + fan,
                        "m" + evening,
                        100 + 7L * evening,
                        "home f" + fan,
                        payer.equals("own") ? "f" + fan : payer);
            }
        }
    }

    private void review(int order, int stars) {
        reviews.append("r" + order + ",o" + order + "," + stars + "," + time(199) + "\n");
    }

    private void brushed(int many) {
        for (int each = 0; each < many; each++) {
            order("hired" + each, "m7", 150 + each % 3, "the warehouse", "boss");
        }
    }

    private void order(String buyer, String merchant, long day, String place, String payer) {
        String key = "o" + number;
        orders.append(
                String.join(",", key, time(day), buyer, place, "1", merchant, "p" + merchant, price, declared + "\n"));
        payments.append(String.join(",", key, key, "10", payer + "\n"));
        parcels.append(String.join(",", key, key, "W" + number + "\n"));
        number++;
    }

    private static String time(long day) {
        return Instant.ofEpochSecond(START + day * DAY).toString();
    }

    private static List<Finding> of(List<Finding> found, Kind kind) {
        return found.stream().filter(each -> each.kind() == kind).toList();
    }

    private static List<Named> named(List<Finding> found, Kind kind) {
        return of(found, kind).stream().flatMap(each -> each.named().stream()).toList();
    }

    private List<Finding> find() throws IOException {
        ShopRecords records = ShopFiles.read(
                "order",
                orders.toString(),
                "payment",
                payments.toString(),
                "parcel",
                parcels.toString(),
                "scan",
                scans.toString(),
                "review",
                reviews.toString());
        return new OrderFindings(records, new Brushing(records, new EmptyParcels(records).evidence())).find(0.5);
    }
}
