package org.chengxin.detection.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalScoresTest {

    @Test
    void quantilesAreThoseOfTheTables() {
        assertThat(NormalScores.quantile(0.5)).isZero();
        assertThat(NormalScores.quantile(0.975)).isCloseTo(1.959964, within(1e-6));
        assertThat(NormalScores.quantile(0.025)).isCloseTo(-1.959964, within(1e-6));
        assertThat(NormalScores.quantile(0.999)).isCloseTo(3.090232, within(1e-6));
        assertThat(NormalScores.quantile(1e-12)).isCloseTo(-7.034484, within(1e-5));
        assertThat(NormalScores.quantile(1e-7)).isCloseTo(-5.199338, within(1e-5));
        assertThat(NormalScores.quantile(0.6)).isCloseTo(0.2533471, within(1e-6));
    }

    @Test
    void unitsAndWildValuesDoNotMatterAndEqualOnesShareTheMiddle() {
        double[] scores = NormalScores.of(new double[] {3, 1e9, -0.0, 0.0, 7});

        assertThat(scores[2]).isEqualTo(scores[3]);
        assertThat(scores[0]).isCloseTo(0, within(1e-12));
        assertThat(scores[1]).isEqualTo(NormalScores.quantile(5 / 6.0));
        assertThat(NormalScores.of(new double[4])).containsOnly(0);
        assertThat(NormalScores.of(new double[0])).isEmpty();
    }
}
