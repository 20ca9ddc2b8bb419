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
}
