package org.chengxin.detection.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The lowest point of a bowl is where its equations say it is. */
class LbfgsTest {

    @Test
    void equalsWhatEliminationGivesForABowl() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(8);
            double[][] factors = new double[size][];
            Arrays.setAll(factors, row -> random.doubles(size, -1, 1).toArray());
            double[][] bowl = new double[size][size];
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    bowl[row][column] = Vectors.dot(factors[row], factors[column]) + (row == column ? 0.5 : 0);
                }
            }
            double[] pull = random.doubles(size, -3, 3).toArray();

            double[] found = Lbfgs.lowest((point, slope) -> bowl(bowl, pull, point, slope), size, 500, 1e-9);

            assertThat(found).as("seed %d", seed).containsExactly(solved(bowl, pull), within(1e-5));
        }
    }

    @Test
    void oneStepAlreadyGoesDownOnSlopesThatDifferAMillionfold() {
        double[][] bowl = {{1e6, 0}, {0, 1}};
        double[] pull = {1, 1};

        double[] found = Lbfgs.lowest((point, slope) -> bowl(bowl, pull, point, slope), 2, 1, 0);

        assertThat(bowl(bowl, pull, found, new double[2])).isLessThan(0);
    }

    @Test
    void staysWhereItIsFlat() {
        AtomicInteger asked = new AtomicInteger();

        double[] found = Lbfgs.lowest(
                (point, slope) -> {
                    asked.incrementAndGet();
                    Arrays.fill(slope, 0);
                    return 7;
                },
                3,
                100,
                1e-3);

        assertThat(found).containsOnly(0);
        assertThat(asked).hasValue(1);
    }

    private static double bowl(double[][] bowl, double[] pull, double[] point, double[] slope) {
        double value = 0;
        for (int row = 0; row < point.length; row++) {
            double along = Vectors.dot(bowl[row], point);
            slope[row] = along - pull[row];
            value += point[row] * (along / 2 - pull[row]);
        }
        return value;
    }

    private static double[] solved(double[][] bowl, double[] pull) {
        int size = pull.length;
        double[][] left = Arrays.stream(bowl).map(double[]::clone).toArray(double[][]::new);
        double[] right = pull.clone();
        for (int row = 0; row < size; row++) {
            for (int other = 0; other < size; other++) {
                if (other != row) {
                    double factor = left[other][row] / left[row][row];
                    Vectors.add(left[other], left[row], -factor);
                    right[other] -= factor * right[row];
                }
            }
        }
        for (int row = 0; row < size; row++) {
            right[row] /= left[row][row];
        }
        return right;
    }
}
