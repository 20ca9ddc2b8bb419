package org.chengxin.detection.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bent columns have mean 0 and deviation 1 over the training, go on level beyond it, and say what is missing. */
class LinearSplinesTest {

    @Test
    void everyBentColumnOfTheTrainingIsScaled() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            double[][] columns = {
                random.doubles(300).map(value -> Math.exp(9 * value)).toArray(),
                random.doubles(300)
                        .map(value -> value < 0.1 ? Double.NaN : value)
                        .toArray()
            };

            double[][] bent = full(LinearSplines.of(columns, 300).rows(columns, 300));

            for (double[] column : bent) {
                double mean = Arrays.stream(column).average().orElseThrow();
                double square = Vectors.dot(column, column) / column.length;
                assertThat(mean).as("seed %d", seed).isCloseTo(0, within(1e-4));
                // A column that is always the same is left at zero; one with missing values has a little less than 1.
                assertThat(square < 1e-9 || square > 0.85 && square < 1.0001)
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    @Test
    void beyondTheTrainingItGoesOnLevel() {
        double[][] training = {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}};
        LinearSplines lines = LinearSplines.of(training, 10);

        double[][] bent = full(lines.rows(new double[][] {{10, 1e300, Double.POSITIVE_INFINITY, 1, -1e300}}, 5));

        for (double[] column : bent) {
            assertThat(column[1]).isEqualTo(column[0]);
            assertThat(column[2]).isEqualTo(column[0]);
            assertThat(column[4]).isEqualTo(column[3]);
        }
    }

    @Test
    void whatIsMissingStandsAtTheMeanAndSaysSo() {
        double[][] training = {{1, 2, 3, Double.NaN}};

        double[][] straight = full(LinearSplines.straight(training, 4).rows(training, 4));

        assertThat(straight.length).isEqualTo(2);
        assertThat(straight[0]).containsExactly(new double[] {-1.2247, 0, 1.2247, 0}, within(1e-4));
        assertThat(straight[1]).containsExactly(new double[] {-0.5774, -0.5774, -0.5774, 1.7321}, within(1e-4));
    }

    private static double[][] full(SparseRows rows) {
        double[][] columns = new double[rows.width()][rows.rows()];
        for (int row = 0; row < rows.rows(); row++) {
            for (int entry = rows.start(row); entry < rows.start(row + 1); entry++) {
                columns[rows.column(entry)][row] = rows.value(entry);
            }
        }
        return columns;
    }
}
