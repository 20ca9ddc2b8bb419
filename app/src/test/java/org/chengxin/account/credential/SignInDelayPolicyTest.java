package org.chengxin.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Waits grow with failures in a row, never beyond a quarter of an hour, and are forgotten after a day. */
class SignInDelayPolicyTest {

    @Test
    void theFirstFailuresAreFreeAndThenTheWaitDoubles() {
        for (int failures = 0; failures <= SignInDelayPolicy.OF_ONE; failures++) {
            assertThat(delay(failures)).isZero();
        }
        assertThat(delay(5)).hasSeconds(5);
        assertThat(delay(6)).hasSeconds(10);
        assertThat(delay(8)).hasSeconds(40);
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        for (int failures : new int[] {13, 20, 1_000, Integer.MAX_VALUE}) {
            assertThat(delay(failures)).isEqualTo(Duration.ofMinutes(15));
        }
    }

    @Test
    void aDayWithoutFailuresForgetsThem() {
        Instant now = Instant.parse("2026-11-25T00:00:00Z");
        assertThat(SignInDelayPolicy.failures(9, now.minus(Duration.ofHours(23)), now))
                .isEqualTo(10);
        assertThat(SignInDelayPolicy.failures(9, now.minus(Duration.ofHours(25)), now))
                .isEqualTo(1);
    }

    private static Duration delay(int failures) {
        return SignInDelayPolicy.delay(failures, SignInDelayPolicy.OF_ONE);
    }
}
