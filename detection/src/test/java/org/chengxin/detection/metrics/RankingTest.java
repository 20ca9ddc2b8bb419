package org.chengxin.detection.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final boolean[] LABELS = {true, false, true, false, false};

    @Test
    void allPositivesFirstIsOne() {
        Ranking ranking = Ranking.of(new double[] {5, 1, 4, 3, 2}, LABELS);

        assertThat(ranking.area()).isEqualTo(1);
        assertThat(ranking.averagePrecision()).isEqualTo(1);
        assertThat(ranking.precisionAt(2)).isEqualTo(1);
        assertThat(ranking.precisionAt(4)).isEqualTo(0.5);
    }

    @Test
    void aScoreThatSaysTheSameOfAllSaysNothing() {
        Ranking ranking = Ranking.of(new double[5], LABELS);

        assertThat(ranking.area()).isEqualTo(0.5);
        assertThat(ranking.averagePrecision()).isEqualTo(0.4);
        assertThat(ranking.precisionAt(1)).isEqualTo(0.4);
    }

    @Test
    void equalsWhatCountingEveryPairGives() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(60);
            double[] scores = random.ints(size, 0, 12).asDoubleStream().toArray();
            boolean[] positive = new boolean[size];
            for (int each = 0; each < size; each++) {
                positive[each] = random.nextInt(3) == 0;
            }
            positive[0] = true;
            positive[1] = false;

            Ranking ranking = Ranking.of(scores, positive);

            assertThat(ranking.area()).as("seed %d", seed).isCloseTo(pairs(scores, positive), within(1e-12));
            assertThat(ranking.averagePrecision())
                    .as("seed %d", seed)
                    .isCloseTo(steps(scores, positive), within(1e-12));
        }
    }

    @Test
    void aScoreThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Ranking.of(new double[] {Double.NaN}, new boolean[] {true}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double pairs(double[] scores, boolean[] positive) {
        double won = 0;
        long pairs = 0;
        for (int one = 0; one < scores.length; one++) {
            for (int other = 0; other < scores.length; other++) {
                if (positive[one] && !positive[other]) {
                    pairs++;
                    won += scores[one] > scores[other] ? 1 : scores[one] == scores[other] ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }

    private static double steps(double[] scores, boolean[] positive) {
        double sum = 0;
        long all = 0;
        for (boolean each : positive) {
            all += each ? 1 : 0;
        }
        for (int one = 0; one < scores.length; one++) {
            if (positive[one]) {
                long above = 0;
                long hits = 0;
                for (int other = 0; other < scores.length; other++) {
                    if (scores[other] >= scores[one]) {
                        above++;
                        hits += positive[other] ? 1 : 0;
                    }
                }
                sum += (double) hits / above;
            }
        }
        return sum / all;
    }
}
