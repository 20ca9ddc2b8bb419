package org.chengxin.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

    @Test
    void pausesGrowToThreeHoursAndStayThere() {
        assertThat(RetryPolicy.pause(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(RetryPolicy.pause(1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(RetryPolicy.pause(5)).isEqualTo(Duration.ofSeconds(5_120));
        assertThat(RetryPolicy.pause(6)).isEqualTo(Duration.ofHours(3));
        assertThat(RetryPolicy.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(3));
    }

    @ParameterizedTest
    @CsvSource({
        "0,   1,   PT0S,  false",
        "0,   500, PT71H, false",
        "0,   1,   PT73H, true",
        "503, 500, PT71H, false",
        "429, 500, PT1H,  false",
        "408, 500, PT1H,  false",
        "400, 2,   PT1H,  false",
        "400, 3,   PT1H,  true",
        "404, 7,   PT1H,  false",
        "404, 8,   PT1H,  true",
        "422, 9,   PT0S,  true",
        "302, 9,   PT0S,  false"
    })
    void anEventIsGivenUpThreeDaysAfterItsFirstFailureOrAfterRefusals(
            int status, int attempts, Duration failing, boolean up) {
        assertThat(RetryPolicy.givesUp(status, attempts, NOW.minus(failing), NOW))
                .isEqualTo(up);
    }
}
