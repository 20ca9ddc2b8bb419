package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RecallTest {

    private static final long SEED = 20_261_128L;
    private static final double ALMOST = 1e-9;

    @Test
    void withoutAFindingOrACheckNothingIsKnown() {
        assertThat(new Recall(0, 10, 1, 100).isKnown()).isFalse();
        assertThat(new Recall(10, 0, 0, 100).isKnown()).isFalse();
        assertThat(new Recall(1, 1, 0, 100).isKnown()).isTrue();
    }

    @Test
    void missesAreScaledUpToAllMerchantsWithoutAFinding() {
        assertThat(new Recall(30, 100, 2, 1_000).estimate()).isEqualTo(30.0 / 50, within(ALMOST));
        assertThat(new Recall(30, 100, 0, 1_000).estimate()).isEqualTo(1, within(ALMOST));
        assertThat(new Recall(30, 100, 0, 1_000).low())
                .as("nothing found in a hundred is not nothing")
                .isLessThan(0.5);
    }

    @Test
    void theIntervalHoldsTheTruthNineteenTimesInTwenty() {
        Random random = new Random(SEED);
        int held = 0;
        for (int draw = 0; draw < 2_000; draw++) {
            double missedShare = 0.01 + random.nextDouble() * 0.2;
            int missed = 0;
            for (int check = 0; check < 150; check++) {
                missed += random.nextDouble() < missedShare ? 1 : 0;
            }
            Recall recall = new Recall(60, 150, missed, 900);
            double truth = 60 / (60 + missedShare * 900);
            held += recall.low() <= truth && truth <= recall.high() ? 1 : 0;
        }
        assertThat(held).as("seed %d", SEED).isBetween(1_860, 1_960);
    }
}
