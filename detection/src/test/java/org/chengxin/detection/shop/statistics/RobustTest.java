package org.chengxin.detection.shop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
