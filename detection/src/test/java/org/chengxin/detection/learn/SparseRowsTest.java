package org.chengxin.detection.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows without their zeros say what the same rows with them say. */
class SparseRowsTest {

    @Test
    void sumsEqualThoseOfTheFullTable() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            int width = 1 + random.nextInt(20);
            double[][] full = new double[random.nextInt(80)][width];
            SparseRows rows = new SparseRows(width);
            for (double[] row : full) {
                for (int times = random.nextInt(30); times > 0; times--) {
                    int column = random.nextInt(width);
                    int value = random.nextInt(9) - 4;
                    row[column] += value;
                    rows.add(column, value);
                }
                rows.endRow();
            }
            double[] weights = random.doubles(width, -1, 1).toArray();

            double[] sums = new double[width];
            double[] expected = new double[width];
            for (int row = 0; row < full.length; row++) {
                rows.addTo(sums, row, row + 0.5);
                for (int column = 0; column < width; column++) {
                    expected[column] += (row + 0.5) * full[row][column];
                }
                assertThat(rows.dot(row, weights))
                        .as("seed %d", seed)
                        .isCloseTo(Vectors.dot(full[row], weights), within(1e-9));
            }
            assertThat(rows.rows()).isEqualTo(full.length);
            assertThat(sums).as("seed %d", seed).containsExactly(expected, within(1e-9));
        }
    }

    @Test
    void aSelectionHasTheChosenRowsInTheirOrder() {
        SparseRows rows = new SparseRows(3);
        for (int row = 0; row < 3; row++) {
            rows.add(row, row + 1);
            rows.endRow();
        }

        SparseRows chosen = rows.select(new int[] {2, 0, 2});

        assertThat(chosen.rows()).isEqualTo(3);
        assertThat(chosen.dot(0, new double[] {1, 10, 100})).isEqualTo(300);
        assertThat(chosen.dot(1, new double[] {1, 10, 100})).isEqualTo(1);
        assertThat(chosen.dot(2, new double[] {1, 10, 100})).isEqualTo(300);
    }

    @Test
    void aColumnThatIsNotThereIsRefused() {
        SparseRows rows = new SparseRows(2);

        assertThatThrownBy(() -> rows.add(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> rows.add(-1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
