package org.chengxin.detection.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Between sums and shares, and what bent lines can follow. */
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
