package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of a review and the day of the arrival, in zones whose days are not all 24 hours long. */
class DeliveryDaysTest {

    private static final long SEED = 2_018;
    private static final int DAY = 86_400;
    private static final long FROM = Instant.parse("2016-01-01T00:00:00Z").getEpochSecond();
    private static final int YEARS = 10 * 366 * DAY;

    @ParameterizedTest
    @CsvSource({
        // The clocks of São Paulo went from 23:59:59 to 01:00 on 2018-11-04: that day had no midnight.
        "America/Sao_Paulo, 2018-11-04T02:59:59Z, 2018-11-04T03:00:00Z, true",
        "America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-04T03:00:01Z, false",
        "America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-05T01:59:59Z, false",
        "America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z, true",
        // They went back from 24:00 to 23:00 on 2018-02-17: that day had 25 hours.
        "America/Sao_Paulo, 2018-02-17T02:00:00Z, 2018-02-18T02:59:59Z, false",
        "America/Sao_Paulo, 2018-02-18T01:59:59Z, 2018-02-18T02:00:00Z, false",
        "America/Sao_Paulo, 2018-02-18T02:59:59Z, 2018-02-18T03:00:00Z, true",
        // New York has its gap at two in the night, which moves no midnight.
        "America/New_York, 2026-03-08T04:59:59Z, 2026-03-08T05:00:00Z, true",
        "America/New_York, 2026-03-08T05:00:00Z, 2026-03-09T03:59:59Z, false",
        "America/New_York, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z, true",
        // Samoa left out 2011-12-30 altogether.
        "Pacific/Apia, 2011-12-30T09:59:59Z, 2011-12-30T10:00:00Z, true",
        "Pacific/Apia, 2011-12-30T10:00:00Z, 2011-12-31T09:59:59Z, false",
        "Asia/Shanghai, 2026-03-01T15:59:59Z, 2026-03-01T16:00:00Z, true",
        "Asia/Shanghai, 2026-03-01T16:00:00Z, 2026-03-02T15:59:59Z, false",
        "Asia/Kathmandu, 2026-03-01T18:14:59Z, 2026-03-01T18:15:00Z, true",
        "UTC, 2024-02-29T23:59:59Z, 2024-03-01T00:00:00Z, true",
        "UTC, 2026-12-31T23:59:59.999Z, 2027-01-01T00:00:00Z, true",
        "UTC, 2027-01-01T00:00:00Z, 2026-12-31T23:59:59Z, false"
    })
    void theDayEndsWhereItsZoneEndsIt(ZoneId zone, Instant created, Instant delivered, boolean early) {
        assertThat(Reviews.isBeforeDelivery(created, delivered, zone)).isEqualTo(early);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Sao_Paulo",
                "America/New_York",
                "America/Havana",
                "Asia/Shanghai",
                "Asia/Beirut",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "Pacific/Kiritimati",
                "UTC"
            })
    void agreesWithCountingSecondsByHand(String name) {
        ZoneId zone = ZoneId.of(name);
        Random random = new Random(SEED);
        int early = 0;
        for (int round = 0; round < 3_000; round++) {
            Instant delivered = Instant.ofEpochSecond(FROM + random.nextInt(YEARS), random.nextInt(1_000_000_000));
            Instant created = delivered.plusSeconds(random.nextInt(4 * DAY) - 2L * DAY);
            boolean expected = dayByHand(created, zone) < dayByHand(delivered, zone);
            assertThat(Reviews.isBeforeDelivery(created, delivered, zone))
                    .as("seed %d, zone %s: %s before %s", SEED, zone, created, delivered)
                    .isEqualTo(expected);
            early += expected ? 1 : 0;
        }
        assertThat(early).as("both answers were tried").isBetween(500, 2_500);
    }

    @Test
    void notBothOfTwoMomentsAreEarlyForEachOther() {
        Random random = new Random(SEED);
        ZoneId zone = ZoneId.of("America/Sao_Paulo");
        for (int round = 0; round < 2_000; round++) {
            Instant one = Instant.ofEpochSecond(FROM + random.nextInt(YEARS));
            Instant other = one.plusSeconds(random.nextInt(2 * DAY));
            assertThat(Reviews.isBeforeDelivery(other, one, zone))
                    .as("seed %d: %s after %s", SEED, other, one)
                    .isFalse();
            assertThat(Reviews.isBeforeDelivery(one, one, zone)).isFalse();
            assertThat(Reviews.isBeforeDelivery(one, other.plusSeconds(2 * DAY), zone))
                    .as("seed %d: more than a day apart", SEED)
                    .isTrue();
            assertThat(Reviews.isBeforeDelivery(one, Instant.MAX, zone)).isFalse();
        }
    }

    @Test
    void theSumOfTwoMerchantReviewsIsTheSumOfEachNumber() {
        Random random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            var one = new Reviews.MerchantReviews(random.nextInt(100), random.nextInt(500), random.nextInt(100));
            var other = new Reviews.MerchantReviews(random.nextInt(100), random.nextInt(500), random.nextInt(100));
            assertThat(one.plus(other)).as("seed %d", SEED).isEqualTo(other.plus(one));
            assertThat(one.plus(other))
                    .isEqualTo(new Reviews.MerchantReviews(
                            one.reviews() + other.reviews(),
                            one.stars() + other.stars(),
                            one.beforeDelivery() + other.beforeDelivery()));
        }
    }

    /** The number of local days since 1970, without a calendar. */
    private static long dayByHand(Instant instant, ZoneId zone) {
        long local =
                instant.getEpochSecond() + zone.getRules().getOffset(instant).getTotalSeconds();
        long day = 0;
        long years = local / (365L * DAY);
        day += years * 365;
        local -= years * 365L * DAY;
        while (local >= DAY) {
            local -= DAY;
            day++;
        }
        return day;
    }
}
