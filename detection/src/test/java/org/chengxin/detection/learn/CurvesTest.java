package org.chengxin.detection.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums become shares that agree with the outcomes, in the same order. */
class CurvesTest {

    @Test
    void oddsGoThereAndBackWithoutOverflow() {
        assertThat(Odds.share(Odds.logarithm(0.3))).isCloseTo(0.3, within(1e-12));
        assertThat(Odds.share(-2000)).isZero();
        assertThat(Odds.share(2000)).isEqualTo(1);
        assertThat(Odds.logarithm(0)).isFinite();
        assertThat(Odds.logarithm(1)).isFinite();
    }

    @Test
    void aRisingCurveFindsTheSharesBehindTheOutcomes() {
        Random random = new Random(4);
        double[] sums = random.doubles(20_000, -4, 4).toArray();
        double[] outcomes = IntStream.range(0, sums.length)
                .mapToDouble(at -> random.nextDouble() < Odds.share(0.5 * sums[at] - 1) ? 1 : 0)
                .toArray();

        RisingCurve curve = RisingCurve.fit(sums, outcomes);

        assertThat(curve.share(0)).isCloseTo(Odds.share(-1), within(0.02));
        assertThat(curve.share(3)).isCloseTo(Odds.share(0.5), within(0.02));
    }

    @Test
    void aCurveNeverFallsEvenWhereTheOutcomesDo() {
        RisingCurve curve = RisingCurve.fit(new double[] {1, 2, 3, 4}, new double[] {1, 1, 0, 0});

        assertThat(curve.share(4)).isGreaterThan(curve.share(1));
    }

    @Test
    void aBentLineFollowsAValleyThatAStraightOneCannot() {
        double[] column = IntStream.range(0, 400).mapToDouble(at -> at % 5 + 1).toArray();
        double[] outcomes = IntStream.range(0, 400)
                .mapToDouble(at -> column[at] == 1 || column[at] == 5 ? 1 : 0)
                .toArray();

        double[] bent = AdditiveModel.bent(new double[][] {column}, outcomes, 1).sums(new double[][] {column}, 400);
        double[] straight =
                AdditiveModel.straight(new double[][] {column}, outcomes, 1).sums(new double[][] {column}, 400);

        assertThat(bent[0]).isGreaterThan(1);
        assertThat(bent[2]).isLessThan(-1);
        assertThat(straight[0]).isCloseTo(straight[2], within(0.1));
    }
}
