package org.chengxin.detection.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fitted weights are where the penalised loss is lowest. */
class LinearModelTest {

    @Test
    void aLineThroughPointsOnALineIsThatLine() {
        SparseRows rows = new SparseRows(1);
        double[] targets = new double[20];
        for (int row = 0; row < targets.length; row++) {
            rows.add(0, row / 10.0);
            rows.endRow();
            targets[row] = 3 - 2 * row / 10.0;
        }

        LinearModel model = LinearModel.fit(rows, targets, LinearModel.Loss.SQUARED, 1e-9);

        assertThat(model.weight(0)).isCloseTo(-2, within(0.01));
        assertThat(model.constant()).isCloseTo(3, within(0.01));
    }

    @Test
    void noStepAsideIsLower() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int width = 1 + random.nextInt(6);
            SparseRows rows = new SparseRows(width);
            double[] targets = new double[40];
            for (int row = 0; row < targets.length; row++) {
                for (int column = 0; column < width; column++) {
                    if (random.nextBoolean()) {
                        rows.add(column, random.nextGaussian());
                    }
                }
                rows.endRow();
                targets[row] = random.nextInt(2);
            }
            double penalty = 0.1 + random.nextDouble();
            LinearModel model = LinearModel.fit(rows, targets, LinearModel.Loss.LOGISTIC, penalty);
            double[] weights = new double[width + 1];
            for (int column = 0; column < width; column++) {
                weights[column] = model.weight(column);
            }
            weights[width] = model.constant();

            double lowest = loss(rows, targets, penalty, weights);
            for (int column = 0; column <= width; column++) {
                for (double step : new double[] {-0.05, 0.05}) {
                    weights[column] += step;
                    assertThat(loss(rows, targets, penalty, weights))
                            .as("seed %d", seed)
                            .isGreaterThan(lowest);
                    weights[column] -= step;
                }
            }
        }
    }

    @Test
    void nothingButOneClassIsBornePatiently() {
        SparseRows rows = new SparseRows(1);
        rows.endRow();
        rows.endRow();

        LinearModel model = LinearModel.fit(rows, new double[] {1, 1}, LinearModel.Loss.LOGISTIC, 1);

        assertThat(Odds.share(model.sums(rows)[0])).isBetween(0.9, 1.0);
    }

    private static double loss(SparseRows rows, double[] targets, double penalty, double[] weights) {
        int width = weights.length - 1;
        double loss = 0;
        for (int column = 0; column < width; column++) {
            loss += penalty / 2 * weights[column] * weights[column];
        }
        for (int row = 0; row < targets.length; row++) {
            double sum = weights[width];
            for (int entry = rows.start(row); entry < rows.start(row + 1); entry++) {
                sum += rows.value(entry) * weights[rows.column(entry)];
            }
            loss -= Math.log(targets[row] > 0.5 ? Odds.share(sum) : 1 - Odds.share(sum));
        }
        return loss;
    }
}
