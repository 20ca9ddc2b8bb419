package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.time.Instant;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviews held against the arrival of their orders, by the days of the platform's zone. */
class ReviewFindingsIT extends ServerTest {

    private static final String SAO_PAULO = "America/Sao_Paulo";
    private static final String LATE_EVENING = "2018-06-12T23:59:59-03:00";
    private static final String JUST_AFTER_MIDNIGHT = "2018-06-13T00:00:00-03:00";

    @Autowired
    private Reviews reviews;

    private Member platform;

    @BeforeEach
    void joinsTheCity() {
        platform = city().newPlatform("m1", "m2");
        parcel("arrived", "first parcel", JUST_AFTER_MIDNIGHT);
    }

    @Test
    void aReviewOfTheEveningBeforeIsEarlyInTheZoneOfItsPlatformOnly() {
        review("1", "arrived", SAO_PAULO, LATE_EVENING, 5, null);
        review("2", "arrived", "Asia/Shanghai", LATE_EVENING, 5, null);
        review("3", "arrived", SAO_PAULO, JUST_AFTER_MIDNIGHT, 5, null);
        review("4", "arrived", SAO_PAULO, "2018-06-01T12:00:00-03:00", 2, null);
        review("5", "arrived", SAO_PAULO, "2018-07-01T12:00:00-03:00", 1, null);
        review("6", "never arrived", SAO_PAULO, LATE_EVENING, 5, null);
        assertThat(findings()).isEqualTo(new Reviews.Findings(6, 2, 1, 0));
    }

    @Test
    void theLastParcelOfAnOrderIsItsArrivalWheneverItIsReported() {
        review("1", "arrived", SAO_PAULO, "2018-06-13T12:00:00-03:00", 5, null);
        review("2", "comes later", SAO_PAULO, "2018-06-13T12:00:00-03:00", 5, null);
        assertThat(findings().beforeDelivery()).isZero();
        parcel("arrived", "second parcel", "2018-06-20T12:00:00-03:00");
        parcel("comes later", "a parcel", "2018-06-14T12:00:00-03:00");
        assertThat(findings()).isEqualTo(new Reviews.Findings(2, 2, 2, 0));
    }

    @Test
    void reviewsThatShareANumberAreSurplus() {
        review("1", "arrived", SAO_PAULO, JUST_AFTER_MIDNIGHT, 5, "n1");
        review("2", "other", SAO_PAULO, JUST_AFTER_MIDNIGHT, 5, "n1");
        review("3", "third", SAO_PAULO, JUST_AFTER_MIDNIGHT, 5, "n1");
        review("4", "arrived", SAO_PAULO, JUST_AFTER_MIDNIGHT, 5, "n2");
        review("5", "arrived", SAO_PAULO, JUST_AFTER_MIDNIGHT, 5, null);
        review("6", "arrived", SAO_PAULO, JUST_AFTER_MIDNIGHT, 5, null);
        assertThat(findings().surplusNumbers()).isEqualTo(2);
    }

    @Test
    void aSupersededReviewStaysInTheDatabaseAndIsNotCountedTwice() {
        String first = review("1", "arrived", SAO_PAULO, LATE_EVENING, 5, "n1");
        assertThat(city().one(
                                platform.token(),
                                item(
                                        "review",
                                        "1",
                                        data("arrived", SAO_PAULO, LATE_EVENING, 1, "n1"),
                                        first,
                                        "reworded"))
                        .created())
                .isTrue();
        assertThat(findings()).isEqualTo(new Reviews.Findings(1, 1, 0, 0));
        assertThat(sql.sql("select rating from review.review where platform = :platform order by rating")
                        .param("platform", UUID.fromString(platform.organisation()))
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 5);
    }

    @Test
    void aReviewWithoutAMerchantCountsForEveryMerchantOfItsOrder() {
        city().create(
                        platform.token(),
                        "order",
                        "arrived",
                        "{\"placed\":\"2018-06-01T10:00:00-03:00\",\"currency\":\"BRL\",\"status\":\"delivered\",\"lines\":["
                                + "{\"item\":\"1\",\"merchant\":\"m1\",\"price\":\"1.00\"},"
                                + "{\"item\":\"2\",\"merchant\":\"m2\",\"price\":\"1.00\"}]}");
        review("1", "arrived", SAO_PAULO, LATE_EVENING, 4, null);
        city().create(
                        platform.token(),
                        "review",
                        "2",
                        data("arrived", SAO_PAULO, JUST_AFTER_MIDNIGHT, 2, null).replace("}", ",\"merchant\":\"m1\"}"));
        var ofMerchants = reviews
                .merchants(everybody(), Instant.parse("2018-06-01T00:00:00Z"), Instant.parse("2018-07-01T00:00:00Z"))
                .entrySet()
                .stream()
                .filter(place -> place.getKey().platform().equals(id()))
                .map(java.util.Map.Entry::getValue);
        assertThat(ofMerchants)
                .containsExactlyInAnyOrder(new Reviews.MerchantReviews(2, 6, 1), new Reviews.MerchantReviews(1, 4, 1));
        assertThat(reviews
                        .merchants(
                                everybody(),
                                Instant.parse("2018-07-01T00:00:00Z"),
                                Instant.parse("2018-08-01T00:00:00Z"))
                        .keySet()
                        .stream()
                        .filter(place -> place.platform().equals(id())))
                .as("another period")
                .isEmpty();
    }

    private Reviews.Findings findings() {
        return reviews.findings(id());
    }

    private OrganisationId id() {
        return new OrganisationId(UUID.fromString(platform.organisation()));
    }

    private void parcel(String order, String key, String delivered) {
        city().create(
                        platform.token(),
                        "parcel",
                        key,
                        "{\"order\":\"" + order + "\",\"delivered\":\"" + delivered + "\"}");
    }

    private String review(String key, String order, String zone, String created, int rating, String number) {
        return city().create(platform.token(), "review", key, data(order, zone, created, rating, number));
    }

    private static String data(String order, String zone, String created, int rating, String number) {
        return "{\"order\":\"" + order + "\",\"zone\":\"" + zone + "\",\"created\":\"" + created + "\",\"rating\":"
                + rating + (number == null ? "" : ",\"number\":\"" + number + "\"") + "}";
    }
}
