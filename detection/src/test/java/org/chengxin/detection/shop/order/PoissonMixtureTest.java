package org.chengxin.detection.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PoissonMixtureTest {

    @Test
    void busyDaysAreToldFromCalmOnes() {
        SplittableRandom random = new SplittableRandom(4);
        int[] counts = new int[200];
        for (int day = 0; day < 200; day++) {
            counts[day] = poisson(day >= 100 && day < 106 ? 20 : 2, random);
        }

        PoissonMixture mixture = PoissonMixture.of(counts, ones(200));

        assertThat(mixture.two()).isTrue();
        assertThat(mixture.calm()).isCloseTo(2, within(0.4));
        assertThat(mixture.busy(102)).isGreaterThan(0.99);
        assertThat(mixture.busy(50)).isLessThan(0.1);
    }

    @Test
    void aSaleOfTheWholeMarketNeedsNoSecondLaw() {
        SplittableRandom random = new SplittableRandom(5);
        int[] counts = new int[200];
        double[] exposures = ones(200);
        for (int day = 0; day < 200; day++) {
            exposures[day] = day >= 100 && day < 106 ? 10 : 1;
            counts[day] = poisson(2 * exposures[day], random);
        }

        assertThat(PoissonMixture.of(counts, exposures).two()).isFalse();
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int poisson(double mean, SplittableRandom random) {
        int count = -1;
        double left = mean;
        while (left >= 0) {
            left += Math.log(1 - random.nextDouble());
            count++;
        }
        return count;
    }
}
