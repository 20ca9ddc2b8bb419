package org.chengxin.detection.shop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RobustTest {

    @Test
    void aThirdOfWildValuesMovesLittle() {
        Robust honest = Robust.of(new double[] {9, 10, 10, 10, 11, 11, 12});
        Robust wild = Robust.of(new double[] {9, 10, 10, 10, 11, 11, 12, 1e9, -1e9, 1e9});

        assertThat(wild.centre()).isCloseTo(honest.centre(), within(1.0));
        assertThat(wild.spread()).isLessThan(3);
    }

    @Test
    void theUpperHalfTellsCentreAndSpreadOfANormalLawAndOfWhatIsLeftOfOne() {
        SplittableRandom random = new SplittableRandom(6);
        double[] values = new double[20_000];
        for (int each = 0; each < values.length; each++) {
            values[each] = 7 + 0.5 * random.nextGaussian();
        }
        Robust honest = Robust.ofUpper(values);
        assertThat(honest.centre()).isCloseTo(7, within(0.02));
        assertThat(honest.spread()).isCloseTo(0.5, within(0.02));
        assertThat(honest.count()).isEqualTo(values.length);

        for (int each = 0; each < values.length * 6 / 10; each++) {
            values[each] = 3 * random.nextDouble();
        }
        assertThat(Robust.ofUpper(values).above(1.5, 0.2)).isLessThan(-3);
        assertThat(Robust.of(values).above(1.5, 0.2))
                .as("to the median what most are is usual")
                .isGreaterThan(-1);
    }

    @Test
    void fewValuesLeanOnTheWiderGroup() {
        Robust one = Robust.of(new double[] {100});

        Robust shrunk = one.shrunk(new Robust(10, 2, 1_000), 9);

        assertThat(shrunk.centre()).isCloseTo(19, within(1e-9));
        assertThat(shrunk.spread()).isCloseTo(1.8, within(1e-9));
    }

    @Test
    void equalValuesHaveNoSpreadButTheFloorSaysHowMuchIsMuch() {
        assertThat(Robust.of(new double[] {5, 5, 5}).above(6, 0.5)).isEqualTo(2);
    }
}
