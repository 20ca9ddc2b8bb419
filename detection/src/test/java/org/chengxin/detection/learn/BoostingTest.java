package org.chengxin.detection.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each tree takes a part of what the ones before it left over. */
class BoostingTest {

    private static final double[][] HALVES = {{0, 0, 0, 0, 1, 1, 1, 1}};
    private static final double[] TARGETS = {0, 0, 0, 0, 1, 1, 1, 1};

    @Test
    void oneTreeIsTheStepThatNewtonTakes() {
        Boosting one = Boosting.fit(HALVES, TARGETS, new Boosting.Settings(1, 1, 0.5, 1, 1, 1));

        // From even odds four rows have gradients of a half, weights of a quarter, and the L2 penalty is one: half of 2
        // / (1 +
        // 1).
        assertThat(one.sums(HALVES, 8))
                .containsExactly(new double[] {-.5, -.5, -.5, -.5, .5, .5, .5, .5}, within(1e-9));
    }

    @Test
    void withoutTreesTheShareOfTheClassRemains() {
        double[] mostly = {1, 1, 1, 1, 1, 1, 0, 0};

        double[] sums = Boosting.fit(HALVES, mostly, new Boosting.Settings(0, 1, 0.5, 1, 1, 1))
                .sums(HALVES, 8);

        assertThat(Odds.share(sums[0])).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void moreTreesFitTheTrainingBetter() {
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            double[][] columns = {
                random.doubles(200).toArray(), random.doubles(200).toArray()
            };
            double[] targets = new double[200];
            for (int row = 0; row < 200; row++) {
                targets[row] = random.nextDouble() < columns[0][row] ? 1 : 0;
            }
            double before = Double.POSITIVE_INFINITY;
            for (int trees : new int[] {0, 1, 5, 25, 125}) {
                Boosting boosting = Boosting.fit(columns, targets, new Boosting.Settings(trees, 3, 0.1, 2, 1, seed));

                double loss = loss(boosting.sums(columns, 200), targets);

                assertThat(loss).as("seed %d, %d trees", seed, trees).isLessThan(before);
                before = loss;
            }
        }
    }

    @Test
    void noRowsAreRefused() {
        assertThatThrownBy(() -> Boosting.fit(HALVES, new double[0], new Boosting.Settings(1, 1, 1, 1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double loss(double[] sums, double[] targets) {
        double loss = 0;
        for (int row = 0; row < sums.length; row++) {
            loss += Odds.softPlus(sums[row]) - targets[row] * sums[row];
        }
        return loss;
    }
}
