package org.chengxin.detection.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatingGapsTest {

    @Test
    void isTheMeanRankOfTheGapsAndOfOneUsualOne() throws IOException {
        // Gaps 1 and 9 of the first, 4 of the second, in no order of lines; the third has none.
        RatedNetwork network =
                RandomRatings.read(List.of("1,7,5,11", "1,8,5,1", "1,9,5,2", "2,7,5,8", "2,8,5,4", "3,9,5,0"));

        double[] haste = RatingGaps.of(network);

        // Middle ranks among three: 1/6, 3/6, 5/6.
        assertThat(haste[0]).isCloseTo(-(0.5 + 1 / 6.0 + 5 / 6.0) / 3, within(1e-12));
        assertThat(haste[1]).isCloseTo(-(0.5 + 3 / 6.0) / 2, within(1e-12));
        assertThat(haste[2]).isEqualTo(-0.5);
    }
}
