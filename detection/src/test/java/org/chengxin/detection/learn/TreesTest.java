package org.chengxin.detection.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.chengxin.detection.metrics.Ranking;
import org.junit.jupiter.api.Test;

/** Trees find what no line can, do not mind what is missing, and do not depend on how many work at them. */
class TreesTest {

    private static final int ROWS = 600;

    private final double[][] columns = new double[4][ROWS];
    private final double[] targets = new double[ROWS];

    @Test
    void aForestFindsACornerThatALineDoesNot() {
        corners(1);

        Forest forest = Forest.fit(columns, targets, new Forest.Settings(100, 2, 0.5, 1));
        double[] lines = AdditiveModel.straight(columns, targets, 1).sums(columns, ROWS);

        assertThat(area(forest.outOfBag())).isGreaterThan(0.9);
        assertThat(area(lines)).isLessThan(0.65);
    }

    @Test
    void boostingFindsItToo() {
        corners(1);
        Boosting boosting = Boosting.fit(columns, targets, new Boosting.Settings(150, 3, 0.1, 5, 0.6, 1));

        corners(2);

        assertThat(area(boosting.sums(columns, ROWS))).isGreaterThan(0.9);
    }

    @Test
    void theBestCutIsTheOneThatTryingAllFinds() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            int rows = 2 + random.nextInt(40);
            double[][] values = new double[2][rows];
            double[] outcomes = new double[rows];
            for (int row = 0; row < rows; row++) {
                values[0][row] = random.nextInt(9) == 0 ? Double.NaN : random.nextInt(12);
                values[1][row] = random.nextInt(4);
                outcomes[row] = random.nextInt(2);
            }
            double[] weights = new double[rows];
            Arrays.fill(weights, 1);
            Bins bins = Bins.of(values);
            byte[][] steps = bins.of(values, rows);
            int[] all = new int[rows];
            Arrays.setAll(all, at -> at);

            Tree stump = new TreeGrower(
                            steps, bins, new TreeGrower.Shape(1, 1, 1, 0), outcomes, weights, new Random(seed))
                    .grow(all);

            double missed = 0;
            for (int row = 0; row < rows; row++) {
                missed += Math.pow(outcomes[row] - stump.value(steps, row), 2);
            }
            assertThat(missed).as("seed %d", seed).isCloseTo(leastMiss(steps, outcomes), within(1e-9));
        }
    }

    @Test
    void oneThreadAndManyGrowTheSameForest() throws ExecutionException, InterruptedException {
        corners(3);
        Forest.Settings settings = new Forest.Settings(40, 2, 0.5, 7);

        double[] one = new ForkJoinPool(1)
                .submit(() -> Forest.fit(columns, targets, settings).shares(columns, ROWS))
                .get();
        double[] many = new ForkJoinPool(5)
                .submit(() -> Forest.fit(columns, targets, settings).shares(columns, ROWS))
                .get();

        assertThat(many).containsExactly(one);
    }

    @Test
    void whatIsMissingEverywhereTeachesNothing() {
        for (double[] column : columns) {
            Arrays.fill(column, Double.NaN);
        }
        targets[0] = 1;

        double[] shares =
                Forest.fit(columns, targets, new Forest.Settings(50, 2, 1, 1)).shares(columns, ROWS);

        assertThat(shares).containsOnly(shares[0]);
        assertThat(AdditiveModel.bent(columns, targets, 1).sums(columns, ROWS)).doesNotContain(Double.NaN);
    }

    private void corners(long seed) {
        Random random = new Random(seed);
        for (int row = 0; row < ROWS; row++) {
            for (double[] column : columns) {
                column[row] = random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian();
            }
            targets[row] = columns[0][row] > 0 == columns[1][row] > 0 ? 1 : 0;
        }
    }

    private double area(double[] scores) {
        boolean[] positive = new boolean[ROWS];
        for (int row = 0; row < ROWS; row++) {
            positive[row] = targets[row] == 1;
        }
        return Ranking.of(scores, positive).area();
    }

    private static double leastMiss(byte[][] steps, double[] outcomes) {
        double least = miss(outcomes, new boolean[outcomes.length]);
        for (byte[] column : steps) {
            for (int cut = 0; cut < 255; cut++) {
                boolean[] left = new boolean[outcomes.length];
                for (int row = 0; row < left.length; row++) {
                    left[row] = (column[row] & 0xff) <= cut;
                }
                least = Math.min(least, miss(outcomes, left));
            }
        }
        return least;
    }

    private static double miss(double[] outcomes, boolean[] left) {
        double missed = 0;
        for (boolean side : new boolean[] {true, false}) {
            double sum = 0;
            int count = 0;
            for (int row = 0; row < left.length; row++) {
                if (left[row] == side) {
                    sum += outcomes[row];
                    count++;
                }
            }
            for (int row = 0; row < left.length; row++) {
                missed += left[row] == side ? Math.pow(outcomes[row] - sum / count, 2) : 0;
            }
        }
        return missed;
    }
}
