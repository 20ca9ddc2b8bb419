package org.chengxin.detection.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A text says which rating to expect, and a review does not vouch for itself. */
class ExpectedRatingTest {

    @Test
    void praiseIsExpectedToHaveManyStarsWhateverItsOwnAre() {
        Random random = new Random(2);
        List<String> texts = new ArrayList<>();
        double[] stars = new double[200];
        for (int row = 0; row < stars.length; row++) {
            boolean good = row % 2 == 0;
            texts.add((good ? "质量很好" : "质量太差") + (char) (0x4E00 + random.nextInt(500)));
            stars[row] = good ? 4 + random.nextInt(2) : 1 + random.nextInt(2);
        }
        stars[10] = 1;
        stars[11] = Double.NaN;

        double[] expected = ExpectedRating.of(texts, stars, 1);

        assertThat(expected[10]).isGreaterThan(4);
        assertThat(expected[11]).isLessThan(2);
    }

    @Test
    void whereNobodyRatedNothingIsExpected() {
        assertThat(ExpectedRating.of(List.of("好", "差"), new double[] {Double.NaN, Double.NaN}, 1))
                .containsOnly(Double.NaN);
        assertThat(ExpectedRating.of(List.of(), new double[0], 1)).isEmpty();
    }
}
