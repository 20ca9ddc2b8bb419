package org.chengxin.detection.shop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    @Test
    void soManyHonestRecordsReachItAsWereAllowed() {
        SplittableRandom random = new SplittableRandom(3);
        int records = 200_000;
        double threshold = Threshold.of(8, records, 400);
        int reached = 0;
        for (int record = 0; record < records; record++) {
            double score = 0;
            for (int measure = 0; measure < 8; measure++) {
                score += Math.max(0, -Math.log10(random.nextDouble()) - Evidence.USUAL);
            }
            reached += score >= threshold ? 1 : 0;
        }
        assertThat((double) reached).isCloseTo(400, within(80.0));
    }

    @Test
    void moreRecordsAndFewerAlarmsRaiseIt() {
        assertThat(Threshold.of(5, 1_000_000, 1)).isGreaterThan(Threshold.of(5, 1_000, 1));
        assertThat(Threshold.of(5, 1_000, 0.1)).isGreaterThan(Threshold.of(5, 1_000, 1));
    }
}
