package org.chengxin.detection.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChanceTest {

    @Test
    void neverCallsATailLessLikelyThanItIs() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            int tries = 1 + random.nextInt(40);
            int hits = random.nextInt(tries + 1);
            double chance = 0.01 + random.nextDouble() * 0.9;

            double bound = Math.exp(-Chance.binomial(tries, hits, chance));

            assertThat(bound).as("seed %d", seed).isGreaterThanOrEqualTo(tail(tries, hits, chance) - 1e-12);
        }
    }

    @Test
    void whatChanceLetsExpectIsNoSurprise() {
        assertThat(Chance.binomial(100, 10, 0.1)).isZero();
        assertThat(Chance.poisson(3, 3)).isZero();
        assertThat(Chance.binomial(0, 0, 0.1)).isZero();
        assertThat(Chance.binomial(5, 5, 0.1)).isGreaterThan(11);
    }

    @Test
    void neverCountsTooFewChoices() {
        for (int all = 1; all <= 30; all++) {
            double ways = 1;
            for (int chosen = 0; chosen <= all; chosen++) {
                assertThat(Chance.choices(all, chosen)).isGreaterThanOrEqualTo(Math.log(ways) - 1e-9);
                ways = ways * (all - chosen) / (chosen + 1);
            }
        }
    }

    private static double tail(int tries, int hits, double chance) {
        double sum = 0;
        for (int count = hits; count <= tries; count++) {
            double ways = 1;
            for (int each = 0; each < count; each++) {
                ways = ways * (tries - each) / (each + 1);
            }
            sum += ways * Math.pow(chance, count) * Math.pow(1 - chance, tries - count);
        }
        return sum;
    }
}
