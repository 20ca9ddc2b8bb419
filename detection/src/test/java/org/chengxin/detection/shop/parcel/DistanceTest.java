package org.chengxin.detection.shop.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistanceTest {

    @Test
    void farProvincesAreFarAndNeighboursTouch() {
        assertThat(Distance.least("330106", "650102")).isBetween(1_300.0, 2_700.0);
        assertThat(Distance.least("330106", "310104")).isZero();
        assertThat(Distance.least("110105", "440305")).isBetween(1_000.0, 1_900.0);
        assertThat(Distance.least("440305", "110105")).isCloseTo(Distance.least("110105", "440305"), within(1e-9));
    }

    @Test
    void whatIsNoDivisionIsNowhere() {
        for (String other : new String[] {"", "SP", "990000", "33010", "x30106"}) {
            assertThat(Distance.least("330106", other)).as(other).isZero();
        }
        assertThat(Distance.otherCity("330106", "330110")).isFalse();
        assertThat(Distance.otherCity("330106", "330203")).isTrue();
        assertThat(Distance.otherCity("SP", "RJ")).isTrue();
        assertThat(Distance.otherCity("", "RJ")).isFalse();
    }

    @Test
    void anAeroplaneIsPossibleAndTwoCitiesAtOnceAreNot() {
        assertThat(Travel.impossible("330106", "650102", 6 * 3_600)).isZero();
        assertThat(Travel.impossible("330106", "650102", 1_800)).isGreaterThan(900);
        assertThat(Travel.impossible("330106", "330203", 60)).isGreaterThan(900);
        assertThat(Travel.impossible("330106", "330106", 0)).isZero();
        assertThat(Travel.impossible("330106", "650102", -5)).isZero();
    }
}
