package org.chengxin.trials.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Draws follow their distributions; each seed is a stream of its own. */
class DrawsTest {

    private static final int DRAWS = 200_000;

    @Test
    void spreadsSharesEvenly() {
        Draws chance = new Draws(1);
        int[] tenths = new int[10];
        for (int draw = 0; draw < DRAWS; draw++) {
            tenths[(int) (10 * chance.share())]++;
        }
        for (int count : tenths) {
            assertThat(count).isCloseTo(DRAWS / 10, within(600));
        }
    }

    @Test
    void drawsNormalNumbersWithMeanZeroAndDeviationOne() {
        Draws chance = new Draws(2);
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double value = chance.normal();
            sum += value;
            squares += value * value;
        }
        assertThat(sum / DRAWS).isCloseTo(0, within(0.01));
        assertThat(squares / DRAWS).isCloseTo(1, within(0.02));
    }

    @Test
    void drawsWaitingTimesWithTheirMean() {
        Draws chance = new Draws(3);
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            sum += chance.exponential(14);
        }
        assertThat(sum / DRAWS).isCloseTo(14, within(0.2));
    }

    @Test
    void branchesWithoutMovingOn() {
        Draws one = new Draws(4);
        Draws other = new Draws(4);
        one.branch(7).share();
        assertThat(one.share()).isEqualTo(other.share());
        assertThat(one.branch(1).share()).isNotEqualTo(one.branch(2).share());
    }

    @Test
    void drawsPositionsInProportionToTheirWeights() {
        double[] weights = {0, 5, 1, 0.5, 13.5, 0};
        Weighted weighted = new Weighted(weights);
        Draws chance = new Draws(5);
        int[] counts = new int[weights.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            counts[weighted.draw(chance)]++;
        }
        for (int at = 0; at < weights.length; at++) {
            assertThat(counts[at] / (double) DRAWS).as("position " + at).isCloseTo(weights[at] / 20, within(0.005));
        }
    }
}
