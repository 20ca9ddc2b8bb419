package org.chengxin.detection.shop.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentTest {

    private final Moment moment = new Moment(ZoneId.of("Asia/Shanghai"));

    @Test
    void theDayIsThatOfThePlace() {
        assertThat(moment.read("2018-06-12T20:07:44Z", "")).isTrue();
        assertThat(Moment.hour(moment.instant(), moment.offset())).isEqualTo(4);

        moment.read("2018-06-12T20:07:44-03:00", "");
        assertThat(Moment.hour(moment.instant(), moment.offset())).isEqualTo(20);
        assertThat(moment.instant())
                .isEqualTo(Instant.parse("2018-06-12T23:07:44Z").getEpochSecond());

        moment.read("2018-06-12T23:07:44Z", "America/Sao_Paulo");
        assertThat(Moment.hour(moment.instant(), moment.offset())).isEqualTo(20);
    }

    @Test
    void aTimeWithoutOffsetIsOneOfTheZone() {
        moment.read("2018-06-12 20:07", "");
        assertThat(moment.instant())
                .isEqualTo(Instant.parse("2018-06-12T12:07:00Z").getEpochSecond());

        moment.read("1970-01-01T00:30", "UTC");
        assertThat(Moment.day(moment.instant(), moment.offset())).isZero();
    }

    @Test
    void whatIsNoTimeIsNone() {
        for (String text : new String[] {"", "x", "2018-02-30T00:00:00Z", "9999-01-01T00:00:00Z", "2018-06-12", "T"}) {
            assertThat(moment.read(text, "")).as(text).isFalse();
        }
        assertThat(moment.read("2018-06-12T00:00:00Z", "Nowhere")).isFalse();
    }
}
