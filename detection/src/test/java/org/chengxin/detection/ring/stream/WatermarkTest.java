package org.chengxin.detection.ring.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatermarkTest {

    @Test
    void aQuarterOfTheLastRatingsMustHaveReachedADay() {
        Watermark watermark = new Watermark();
        for (int each = 0; each < 15; each++) {
            assertThat(watermark.add(100)).as("too few to know").isFalse();
        }
        assertThat(watermark.add(100)).isTrue();
        for (int each = 0; each < 7; each++) {
            watermark.add(101);
        }
        assertThat(watermark.today()).isEqualTo(100);
        watermark.add(101);
        assertThat(watermark.today()).isEqualTo(101);
    }

    @Test
    void neitherWrongClocksNorLateFactsMoveIt() {
        Watermark watermark = new Watermark();
        watermark.add(2_000_000_000);
        for (int each = 0; each < 1_000; each++) {
            watermark.add(each % 5 == 0 ? 100_000 + each : 50);
        }
        assertThat(watermark.today()).isEqualTo(50);
        for (int each = 0; each < 1_000; each++) {
            watermark.add(3);
        }
        assertThat(watermark.today()).isEqualTo(50);
    }
}
