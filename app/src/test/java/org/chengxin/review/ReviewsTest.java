package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A review is early by days of the zone in which its platform counts, never by hours. */
class ReviewsTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2018-06-13T02:59:59Z");
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2018-06-13T03:00:00Z");

    @Test
    void aReviewOfTheDayBeforeIsEarlyEvenByASecond() {
        assertThat(Reviews.isBeforeDelivery(BEFORE_MIDNIGHT, AFTER_MIDNIGHT, SAO_PAULO))
                .isTrue();
        assertThat(Reviews.isBeforeDelivery(BEFORE_MIDNIGHT, AFTER_MIDNIGHT, SHANGHAI))
                .isFalse();
    }

    @Test
    void aReviewOfTheDeliveryDayIsNotEarlyEvenHoursBefore() {
        Instant evening = Instant.parse("2018-06-14T02:00:00Z");
        assertThat(Reviews.isBeforeDelivery(AFTER_MIDNIGHT, evening, SAO_PAULO)).isFalse();
        assertThat(Reviews.isBeforeDelivery(evening, AFTER_MIDNIGHT, SAO_PAULO)).isFalse();
    }

    @Test
    void anUnknownArrivalSaysNothing() {
        assertThat(Reviews.isBeforeDelivery(BEFORE_MIDNIGHT, Instant.MAX, SAO_PAULO))
                .isFalse();
    }
}
