package org.chengxin.detection.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No other direction reaches farther than the first, nor than the next one across those before it. */
class TruncatedSvdTest {

    @Test
    void equalsTheEigenvectorsThatTurningTheWholeSquareGives() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int rows = 3 + random.nextInt(8);
            double[][] columns = new double[3 + random.nextInt(6)][];
            Arrays.setAll(
                    columns,
                    column -> random.doubles(rows)
                            .map(value -> value < 0.4 ? 0 : 100 * value / (1 << 2 * column))
                            .toArray());

            TruncatedSvd directions = TruncatedSvd.of(SparseRows.of(columns, rows), 2, seed);

            double[] expected = squaresByTurning(columns);
            for (int each = 0; each < 2; each++) {
                double[] along = directions.along(SparseRows.of(columns, rows), each);
                assertThat(Vectors.dot(along, along))
                        .as("seed %d", seed)
                        .isCloseTo(expected[each], within(1e-5 * expected[0]));
            }
        }
    }

    @Test
    void twoGroupsOfRowsWithoutACommonColumnAreTwoDirections() {
        SparseRows rows = new SparseRows(4);
        for (int row = 0; row < 12; row++) {
            rows.add(row < 8 ? 0 : 2, 1);
            rows.add(row < 8 ? 1 : 3, 1);
            rows.endRow();
        }

        TruncatedSvd directions = TruncatedSvd.of(rows, 2, 7);

        double[] first = directions.along(rows, 0);
        double[] second = directions.along(rows, 1);
        for (int row = 0; row < 12; row++) {
            assertThat(Math.abs(first[row])).isCloseTo(row < 8 ? Math.sqrt(2) : 0, within(1e-6));
            assertThat(Math.abs(second[row])).isCloseTo(row < 8 ? 0 : Math.sqrt(2), within(1e-6));
        }
    }

    @Test
    void whereRowsReachNowhereEveryPlaceIsZero() {
        SparseRows empty = new SparseRows(5);
        empty.endRow();
        empty.endRow();

        TruncatedSvd directions = TruncatedSvd.of(empty, 3, 1);

        assertThat(directions.count()).isEqualTo(2);
        assertThat(directions.along(empty, 0)).containsExactly(0, 0);
    }

    @Test
    void rowsThatAreAllTheSameLeaveNothingForASecondDirection() {
        SparseRows rows = new SparseRows(2);
        for (int row = 0; row < 5; row++) {
            rows.add(0, 3);
            rows.add(1, 4);
            rows.endRow();
        }

        TruncatedSvd directions = TruncatedSvd.of(rows, 2, 1);

        assertThat(Arrays.stream(directions.along(rows, 0)).map(Math::abs))
                .allMatch(reach -> Math.abs(reach - 5) < 1e-6);
        assertThat(Arrays.stream(directions.along(rows, 1)).map(Math::abs)).allMatch(reach -> reach < 1e-6);
    }

    /** The eigenvalues of the columns' products, the largest first, by Jacobi's rotations (1846). */
    private static double[] squaresByTurning(double[][] columns) {
        int size = columns.length;
        double[][] square = new double[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                square[one][other] = Vectors.dot(columns[one], columns[other]);
            }
        }
        for (int sweep = 0; sweep < 60; sweep++) {
            for (int one = 0; one < size; one++) {
                for (int other = one + 1; other < size; other++) {
                    turn(square, one, other);
                }
            }
        }
        double[] values = new double[size];
        Arrays.setAll(values, at -> -square[at][at]);
        Arrays.sort(values);
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static void turn(double[][] square, int one, int other) {
        double angle = Math.atan2(2 * square[one][other], square[one][one] - square[other][other]) / 2;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (double[] row : square) {
            double kept = row[one];
            row[one] = cos * kept + sin * row[other];
            row[other] = cos * row[other] - sin * kept;
        }
        for (int at = 0; at < square.length; at++) {
            double kept = square[one][at];
            square[one][at] = cos * kept + sin * square[other][at];
            square[other][at] = cos * square[other][at] - sin * kept;
        }
    }
}
