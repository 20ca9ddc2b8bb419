package org.chengxin.detection.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IsotonicCalibrationTest {

    private static final long SEED = 20_261_128L;
    private static final int DRAWS = 100;

    @Test
    void withoutOutcomesThereIsNoProbabilityAndWithFewOnlyTheirShare() {
        assertThat(IsotonicCalibration.of(new double[0], new boolean[0]).at(3)).isEmpty();
        IsotonicCalibration few =
                IsotonicCalibration.of(new double[] {1, 2, 3, 4}, new boolean[] {true, false, false, false});
        assertThat(few.steps()).isEqualTo(1);
        assertThat(few.at(-5).orElseThrow()).isEqualTo(0.25);
        assertThat(few.at(99).orElseThrow()).isEqualTo(0.25);
    }

    @Test
    void equalScoresHaveOneProbability() {
        double[] scores = new double[300];
        boolean[] positive = new boolean[300];
        Arrays.fill(scores, 100, 300, 12.0);
        Arrays.fill(positive, 200, 300, true);

        IsotonicCalibration calibration = IsotonicCalibration.of(scores, positive);

        assertThat(calibration.at(0).orElseThrow()).isZero();
        assertThat(calibration.at(12).orElseThrow()).isEqualTo(0.5);
    }

    @Test
    void theProbabilityNeverFallsWithTheScore() {
        Random random = new Random(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] scores = random.doubles(500).toArray();
            boolean[] positive = new boolean[500];
            IntStream.range(0, 500).forEach(at -> positive[at] = random.nextBoolean());
            IsotonicCalibration calibration = IsotonicCalibration.of(scores, positive);
            double last = 0;
            for (double score = 0; score < 1; score += 0.01) {
                double now = calibration.at(score).orElseThrow();
                assertThat(now).as("seed %d, draw %d", SEED, draw).isGreaterThanOrEqualTo(last);
                last = now;
            }
        }
    }

    @Test
    void after200OutcomesItIsOffByNoMoreThanFiveInAHundred() {
        assertThat(meanError(score -> 1 / (1 + Math.exp(3 - 6 * score)))).isLessThan(0.05);
        assertThat(meanError(score -> 0.6 + 0.35 * score)).isLessThan(0.05);
        assertThat(meanError(score -> 0.5)).isLessThan(0.05);
        assertThat(meanError(score -> score < 0.5 ? 0.2 : 0.9)).isLessThan(0.05);
    }

    /** Expected calibration error: the difference between told and true share, over the scores of each step. */
    private static double meanError(DoubleUnaryOperator truth) {
        Random random = new Random(SEED);
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] scores = random.doubles(200).toArray();
            boolean[] positive = new boolean[200];
            for (int at = 0; at < 200; at++) {
                positive[at] = random.nextDouble() < truth.applyAsDouble(scores[at]);
            }
            sum += error(IsotonicCalibration.of(scores, positive), truth);
        }
        return sum / DRAWS;
    }

    private static double error(IsotonicCalibration calibration, DoubleUnaryOperator truth) {
        double error = 0;
        double gap = 0;
        double told = Double.NaN;
        for (int at = 0; at < 2_000; at++) {
            double score = (at + 0.5) / 2_000;
            double now = calibration.at(score).orElseThrow();
            if (now != told) {
                error += Math.abs(gap);
                gap = 0;
                told = now;
            }
            gap += (truth.applyAsDouble(score) - now) / 2_000;
        }
        return error + Math.abs(gap);
    }
}
