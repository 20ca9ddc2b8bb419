package org.chengxin.detection.shop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BaseRateTest {

    @Test
    void theWorstGroupsDoNotSetTheStandard() {
        SplittableRandom random = new SplittableRandom(5);
        int[] sizes = new int[200];
        int[] counts = new int[200];
        for (int group = 0; group < 200; group++) {
            sizes[group] = 50;
            for (int each = 0; each < 50; each++) {
                counts[group] += random.nextDouble() < (group < 10 ? 0.9 : 0.02) ? 1 : 0;
            }
        }

        BaseRate rate = BaseRate.of(counts, sizes);

        assertThat(rate.share()).isCloseTo(0.02, within(0.01));
        assertThat(rate.surprise(counts[0], 50)).isGreaterThan(6);
        assertThat(rate.surprise(1, 50)).isLessThan(1);
    }

    @Test
    void noGroupsAreNoSurprise() {
        assertThat(BaseRate.of(new int[0], new int[0]).surprise(0, 0)).isZero();
    }

    @Test
    void upToThreeInTenOfTheGroupsMoveTheShareLittleHoweverLargeTheyAre() {
        for (int seed = 0; seed < 20; seed++) {
            for (int bad : new int[] {1, 5, 10, 15}) {
                SplittableRandom random = new SplittableRandom(seed);
                int[] sizes = new int[50];
                int[] counts = new int[50];
                for (int group = 0; group < 50; group++) {
                    sizes[group] = group < bad ? 100 : 10 + random.nextInt(20);
                    for (int each = 0; each < sizes[group]; each++) {
                        counts[group] += random.nextDouble() < (group < bad ? 0.6 : 0.03) ? 1 : 0;
                    }
                }

                BaseRate rate = BaseRate.of(counts, sizes);

                assertThat(rate.share()).as("seed %d, %d bad", seed, bad).isBetween(0.01, 0.05);
                for (int group = 0; group < bad; group++) {
                    assertThat(rate.surprise(counts[group], 100))
                            .as("seed %d, %d bad", seed, bad)
                            .isGreaterThan(4);
                }
            }
        }
    }

    @Test
    void groupsThatDifferByNatureAreHardlyEverAccused() {
        int accused = 0;
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] sizes = new int[60];
            int[] counts = new int[60];
            for (int group = 0; group < 60; group++) {
                // Pólya's urn gives the beta-binomial: share 0.1, spread 1/11.
                double white = 1;
                sizes[group] = 5 + random.nextInt(40);
                for (int drawn = 0; drawn < sizes[group]; drawn++) {
                    boolean hit = random.nextDouble() * (10 + drawn) < white;
                    white += hit ? 1 : 0;
                    counts[group] += hit ? 1 : 0;
                }
            }
            BaseRate rate = BaseRate.of(counts, sizes);
            for (int group = 0; group < 60; group++) {
                accused += rate.surprise(counts[group], sizes[group]) > Math.log10(60 / 0.5) ? 1 : 0;
            }
        }
        assertThat(accused).as("half a group is allowed in each round").isLessThan(100);
    }

    @Test
    void whatHalfOfTheGroupsDoIsUsual() {
        int[] sizes = new int[40];
        int[] counts = new int[40];
        for (int group = 0; group < 40; group++) {
            sizes[group] = 20;
            counts[group] = group % 2 == 0 ? 0 : 18;
        }

        assertThat(BaseRate.of(counts, sizes).surprise(18, 20)).isLessThan(2);
    }
}
