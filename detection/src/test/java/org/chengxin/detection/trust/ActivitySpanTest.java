package org.chengxin.detection.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivitySpanTest {

    @Test
    void isTheShareOfTheTimeInWhichOneCouldHaveStayed() throws IOException {
        // Gaps 40 and 10 of 1, 50 of 2: the usual one is 100 / 3.
        RatedNetwork network = RandomRatings.read(
                List.of("1,7,1,40", "1,8,1,0", "1,9,1,50", "2,7,1,50", "2,8,1,100", "3,7,1,0", "4,7,1,100"));

        double[] stay = ActivitySpan.of(network);

        double gap = 100 / 3.0;
        assertThat(stay[0]).isCloseTo((50 + gap) / (100 + 2 * gap), within(1e-12));
        assertThat(stay[1]).isCloseTo((50 + gap) / (50 + 2 * gap), within(1e-12));
        assertThat(stay[2]).isCloseTo(gap / (100 + 2 * gap), within(1e-12));
        // Who came at the very end could not stay.
        assertThat(stay[3]).isEqualTo(0.5);
    }

    @Test
    void whereNothingIsKnownItIsAHalf() throws IOException {
        assertThat(ActivitySpan.of(RandomRatings.read(List.of("1,1,5,3", "2,3,5,8", "4,3,1,8"))))
                .containsExactly(0.5, 0.5, 0.5);
        assertThat(ActivitySpan.of(RandomRatings.read(List.of("1,1,5,3")))).containsExactly(0.5);
    }
}
