package org.chengxin.detection.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against a table of the normal distribution. */
class NormalTest {

    @Test
    void sharesAreThoseOfTheTable() {
        assertThat(Normal.below(0)).isCloseTo(0.5, within(1e-7));
        assertThat(Normal.below(1)).isCloseTo(0.8413447, within(1e-7));
        assertThat(Normal.below(-1.96)).isCloseTo(0.0249979, within(1e-7));
        assertThat(Normal.below(3)).isCloseTo(0.9986501, within(1e-7));
    }

    @Test
    void quantilesAreTheOtherWayRound() {
        for (double at = -3; at <= 3; at += 0.25) {
            assertThat(Normal.quantile(Normal.below(at))).isCloseTo(at, within(1e-6));
        }
        assertThat(Normal.quantile(0)).isCloseTo(-8, within(0.01));
        assertThat(Normal.quantile(1)).isCloseTo(8, within(3.0));
    }
}
