package org.chengxin.adapter.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausePolicyTest {

    @Test
    void eachPauseIsFourTimesTheOneBeforeUpToThreeHours() {
        assertThat(IntStream.range(0, 7).mapToObj(PausePolicy::after))
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(160),
                        Duration.ofSeconds(640),
                        Duration.ofSeconds(2_560),
                        Duration.ofSeconds(10_240),
                        Duration.ofHours(3));
        assertThat(PausePolicy.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(3));
    }
}
