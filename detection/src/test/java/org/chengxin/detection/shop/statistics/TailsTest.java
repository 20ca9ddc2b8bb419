package org.chengxin.detection.shop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TailsTest {

    @Test
    void poissonIsTheSumOfItsTerms() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            double mean = random.nextDouble() * 20 + 0.01;
            int count = random.nextInt(40);
            double below = 0;
            double term = Math.exp(-mean);
            for (int each = 0; each < count; each++) {
                below += term;
                term *= mean / (each + 1);
            }
            assertThat(Tails.poisson(count, mean)).as("%d of %f", count, mean).isCloseTo(1 - below, within(1e-9));
        }
    }

    @Test
    void betaBinomialIsWhatDrawingGives() {
        SplittableRandom random = new SplittableRandom(7);
        int hits = 0;
        int rounds = 200_000;
        for (int round = 0; round < rounds; round++) {
            // Pólya's urn gives the beta-binomial: share 0.2, spread 1/11, so 2 and 8 balls.
            double white = 2;
            double all = 10;
            int drawn = 0;
            for (int each = 0; each < 12; each++) {
                if (random.nextDouble() * all < white) {
                    white++;
                    drawn++;
                }
                all++;
            }
            hits += drawn >= 5 ? 1 : 0;
        }
        assertThat(Tails.betaBinomial(5, 12, 0.2, 1 / 11.0)).isCloseTo((double) hits / rounds, within(0.004));
    }

    @Test
    void betaBinomialWithoutSpreadIsBinomial() {
        assertThat(Tails.betaBinomial(2, 3, 0.5, 0)).isCloseTo(0.5, within(1e-4));
        assertThat(Tails.betaBinomial(0, 3, 0.5, 0)).isEqualTo(1);
        assertThat(Tails.betaBinomial(3, 3, 1, 0.1)).isEqualTo(1);
    }

    @Test
    void studentHasTheKnownQuantilesAndFalls() {
        assertThat(Tails.student(0)).isCloseTo(0.5, within(1e-12));
        assertThat(Tails.student(2.132)).isCloseTo(0.05, within(1e-4));
        assertThat(Tails.student(7.173)).isCloseTo(0.001, within(1e-5));
        assertThat(Tails.student(-2.132)).isCloseTo(0.95, within(1e-4));
        double last = 1;
        for (double above = -50; above < 500; above += 0.25) {
            assertThat(Tails.student(above)).as("%f", above).isLessThanOrEqualTo(last);
            last = Tails.student(above);
        }
    }

    @Test
    void surpriseIsBoundedAndNeverNegative() {
        assertThat(Tails.surprise(0)).isEqualTo(Tails.MOST);
        assertThat(Tails.surprise(1)).isZero();
        assertThat(Tails.surprise(0.01)).isCloseTo(2, within(1e-12));
        assertThat(Tails.poisson(5, 0)).isZero();
    }
}
