package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.chengxin.account.OrganisationId;
import org.chengxin.evaluation.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How reviews are counted: for whom, in which period, and each once. */
class ReviewCountsIT extends ServerTest {

    private static final long SEED = 5_000;
    private static final Instant JUNE = Instant.parse("2018-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2018-07-01T00:00:00Z");

    @Autowired
    private Reviews reviews;

    private Member platform;

    @BeforeEach
    void joinsTheCity() {
        platform = city().newPlatform("m", "m1", "m2", "m3");
    }

    @Test
    void manyReviewsAreFoundAsCountingThemOneByOneFindsThem() {
        Random random = new Random(SEED);
        String[] zones = {"America/Sao_Paulo", "Asia/Shanghai", "UTC", "Pacific/Kiritimati"};
        List<String> items = new ArrayList<>();
        Map<String, Instant> arrivals = new HashMap<>();
        for (int order = 0; order < 40; order++) {
            for (int parcel = random.nextInt(3); parcel > 0; parcel--) {
                Instant delivered = JUNE.plusSeconds(random.nextInt(10 * 86_400));
                arrivals.merge("o" + order, delivered, (one, other) -> one.isAfter(other) ? one : other);
                items.add(item("parcel", "p" + order + "-" + parcel, """
                        {"order":"o%d","delivered":"%s"}""".formatted(order, utc(delivered))));
            }
        }
        long early = 0;
        long earlyFives = 0;
        long surplus = 0;
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int review = 0; review < 150; review++) {
            int order = random.nextInt(40);
            String zone = zones[random.nextInt(zones.length)];
            Instant created = JUNE.plusSeconds(random.nextInt(12 * 86_400));
            int rating = 1 + random.nextInt(5);
            int number = random.nextInt(120);
            surplus += numbers.merge(number, 1, Integer::sum) > 1 ? 1 : 0;
            Instant arrived = arrivals.get("o" + order);
            if (arrived != null && day(created, zone).isBefore(day(arrived, zone))) {
                early++;
                earlyFives += rating == 5 ? 1 : 0;
            }
            items.add(item("review", "r" + review, """
                    {"order":"o%d","zone":"%s","created":"%s","rating":%d,"number":"n%d"}""".formatted(order, zone, utc(created), rating, number)));
        }
        java.util.Collections.shuffle(items, random);
        for (int from = 0; from < items.size(); from += 50) {
            assertThat(city().report(platform.token(), items.subList(from, Math.min(items.size(), from + 50))))
                    .allMatch(Result::created);
        }
        assertThat(early).as("seed %d gives something to find", SEED).isPositive();
        assertThat(reviews.findings(id()))
                .as("seed %d", SEED)
                .isEqualTo(new Reviews.Findings(150, early, earlyFives, surplus));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-05-31T23:59:59Z, 0",
        "2018-06-01T00:00:00Z, 1",
        "2018-06-30T23:59:59Z, 1",
        "2018-07-01T00:00:00Z, 0",
        "2018-07-01T01:00:00+08:00, 1"
    })
    void aPeriodBeginsWithItsFirstMomentAndEndsBeforeItsLast(String created, int counted) {
        review("1", "o", created, 4, ",\"merchant\":\"m\"");
        assertThat(ofMerchants(JUNE, JULY)).hasSize(counted);
        assertThat(reviews.findings(id()).reviews())
                .as("findings know no period")
                .isEqualTo(1);
    }

    @Test
    void aReviewThatNamesItsMerchantCountsForThatOneOnly() {
        order("o", "m1", "m2", "m3");
        review("1", "o", "2018-06-10T00:00:00Z", 5, ",\"merchant\":\"m2\"");
        assertThat(ofMerchants(JUNE, JULY).values()).containsExactly(new Reviews.MerchantReviews(1, 5, 0));
    }

    @Test
    void aReviewWithoutAMerchantCountsOnceForEachMerchantHoweverManyLinesItHas() {
        order("o", "m1", "m2", "m1", "m1");
        review("1", "o", "2018-06-10T00:00:00Z", 3, "");
        assertThat(ofMerchants(JUNE, JULY).values())
                .containsExactly(new Reviews.MerchantReviews(1, 3, 0), new Reviews.MerchantReviews(1, 3, 0));
    }

    @Test
    void aReviewOfAnUnknownOrderWithoutAMerchantCountsForNobody() {
        review("1", "nowhere", "2018-06-10T00:00:00Z", 1, "");
        assertThat(ofMerchants(JUNE, JULY)).isEmpty();
        assertThat(reviews.findings(id())).isEqualTo(new Reviews.Findings(1, 0, 0, 0));
    }

    @Test
    void aFollowUpIsAReviewOfItsOwnAndKeepsWhatItFollows() {
        parcel("o", "2018-06-12T00:00:00Z");
        review("1", "o", "2018-06-13T00:00:00Z", 5, ",\"merchant\":\"m\",\"text\":\"好\"");
        review("2", "o", "2018-06-20T00:00:00Z", 1, ",\"merchant\":\"m\",\"follows\":\"1\",\"text\":\"坏了\"");
        review("3", "o", "2018-06-10T00:00:00Z", 5, ",\"merchant\":\"m\",\"follows\":\"2\"");
        assertThat(reviews.findings(id())).isEqualTo(new Reviews.Findings(3, 1, 1, 0));
        assertThat(ofMerchants(JUNE, JULY).values()).containsExactly(new Reviews.MerchantReviews(3, 11, 1));
        assertThat(sql.sql("select follows from review.review where platform = :id and follows is not null order by 1")
                        .param("id", id().value())
                        .query(String.class)
                        .list())
                .containsExactly("1", "2");
    }

    @Test
    void aSupersededReviewCountsOnceInFindingsMerchantsAndTheTotal() {
        parcel("o", "2018-06-12T00:00:00Z");
        long total = reviews.count();
        String id = review("1", "o", "2018-06-10T00:00:00Z", 5, ",\"merchant\":\"m\",\"number\":\"n\"");
        for (int version = 1; version <= 3; version++) {
            Result result = city().one(
                            platform.token(),
                            item(
                                    "review",
                                    "1",
                                    data(
                                            "o",
                                            "2018-06-1" + version + "T00:00:00Z",
                                            version,
                                            ",\"merchant\":\"m\",\"number\":\"n\""),
                                    id,
                                    "reworded"));
            assertThat(result.created()).as(result.problems().toString()).isTrue();
            id = result.id();
        }
        assertThat(reviews.count()).isEqualTo(total + 1);
        assertThat(reviews.findings(id())).isEqualTo(new Reviews.Findings(1, 0, 0, 0));
        assertThat(ofMerchants(JUNE, JULY).values()).containsExactly(new Reviews.MerchantReviews(1, 3, 0));
    }

    @Test
    void anotherPlatformsOrderOfTheSameKeySaysNothingAboutAReview() {
        Member other = city().newMember("platform");
        city().create(other.token(), "parcel", "p", "{\"order\":\"o\",\"delivered\":\"2018-06-20T00:00:00Z\"}");
        review("1", "o", "2018-06-10T00:00:00Z", 5, "");
        assertThat(reviews.findings(id()).beforeDelivery()).isZero();
        parcel("o", "2018-06-20T00:00:00Z");
        assertThat(reviews.findings(id()).beforeDelivery()).isEqualTo(1);
    }

    @Test
    void theFindingsForProgramsAreTheCallersOwn() {
        parcel("o", "2018-06-20T00:00:00Z");
        review("1", "o", "2018-06-10T00:00:00Z", 5, ",\"number\":\"n\"");
        review("2", "o", "2018-06-25T00:00:00Z", 5, ",\"number\":\"n\"");
        var findings = server().get("/api/v1/findings", platform.token()).json();
        assertThat(findings.path("reviews").intValue()).isEqualTo(2);
        assertThat(findings.path("reviewsBeforeDeliveryDay").intValue()).isEqualTo(1);
        assertThat(findings.path("reviewsBeforeDeliveryDayWithFiveStars").intValue())
                .isEqualTo(1);
        assertThat(findings.path("surplusReviewNumbers").intValue()).isEqualTo(1);
        var others = server().get(
                        "/api/v1/findings", city().newMember("platform").token())
                .json();
        assertThat(others.path("reviews").intValue()).isZero();
        assertThat(server().get("/api/v1/findings").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 6})
    void aRatingIsOneToFive(int rating) {
        Result result =
                city().one(platform.token(), item("review", "r", data("o", "2018-06-10T00:00:00Z", rating, "")));
        assertThat(result.created()).as(result.problems().toString()).isEqualTo(rating >= 1 && rating <= 5);
    }

    private Map<Place, Reviews.MerchantReviews> ofMerchants(Instant from, Instant until) {
        return reviews.merchants(everybody(), from, until).entrySet().stream()
                .filter(place -> place.getKey().platform().equals(id()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private OrganisationId id() {
        return new OrganisationId(UUID.fromString(platform.organisation()));
    }

    private void order(String key, String... merchants) {
        List<String> lines = new ArrayList<>();
        for (String merchant : merchants) {
            lines.add("{\"item\":\"" + lines.size() + "\",\"merchant\":\"" + merchant + "\",\"price\":\"1.00\"}");
        }
        city().create(platform.token(), "order", key, """
                {"placed":"2018-06-01T10:00:00Z","currency":"CNY","status":"delivered","lines":[%s]}""".formatted(String.join(",", lines)));
    }

    private void parcel(String order, String delivered) {
        city().create(platform.token(), "parcel", "p-" + order, """
                {"order":"%s","delivered":"%s"}""".formatted(order, delivered));
    }

    private String review(String key, String order, String created, int rating, String more) {
        return city().create(platform.token(), "review", key, data(order, created, rating, more));
    }

    private static String data(String order, String created, int rating, String more) {
        return """
                {"order":"%s","zone":"UTC","created":"%s","rating":%d%s}""".formatted(order, created, rating, more);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.plusNanos(1_000_000).atOffset(ZoneOffset.UTC);
    }

    private static LocalDate day(Instant instant, String zone) {
        return LocalDate.ofInstant(instant.plusNanos(1_000_000), ZoneId.of(zone));
    }
}
