package org.chengxin.detection.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Steps keep the order of the values, part few values exactly and many evenly. */
class BinsTest {

    @Test
    void fewValuesHaveAStepEachAndWhatIsMissingHasTheFirst() {
        double[][] columns = {{3, 1, Double.NaN, 2, 1}};

        Bins bins = Bins.of(columns);

        assertThat(bins.steps(0)).isEqualTo(4);
        assertThat(bins.of(columns, 5)[0]).containsExactly(3, 1, 0, 2, 1);
        assertThat(bins.of(new double[][] {{-1e308, 1e308, 1.4, 1.6}}, 4)[0]).containsExactly(1, 3, 1, 2);
    }

    @Test
    void manyValuesArePartedEvenlyInTheirOrder() {
        for (long seed = 1; seed <= 10; seed++) {
            double[] values = new Random(seed)
                    .doubles(5000)
                    .map(value -> Math.pow(10, 600 * value - 300))
                    .toArray();

            Bins bins = Bins.of(new double[][] {values});

            int[] steps = new int[values.length];
            byte[] narrow = bins.of(new double[][] {values}, values.length)[0];
            Arrays.setAll(steps, at -> narrow[at] & 0xff);
            Integer[] order = new Integer[values.length];
            Arrays.setAll(order, at -> at);
            Arrays.sort(order, (one, other) -> Double.compare(values[one], values[other]));
            int[] sizes = new int[256];
            for (int at = 0; at < order.length; at++) {
                sizes[steps[order[at]]]++;
                assertThat(at == 0 || steps[order[at - 1]] <= steps[order[at]])
                        .as("seed %d", seed)
                        .isTrue();
            }
            assertThat(bins.steps(0)).isEqualTo(256);
            assertThat(sizes[0]).isZero();
            assertThat(Arrays.stream(sizes, 1, 256).max().orElseThrow())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(21);
        }
    }

    @Test
    void oneValueHasNothingToPart() {
        double[][] same = {{4, 4, 4}, {Double.NaN, Double.NaN, Double.NaN}};

        Bins bins = Bins.of(same);

        assertThat(bins.of(same, 3)[0]).containsExactly(1, 1, 1);
        assertThat(bins.of(same, 3)[1]).containsExactly(0, 0, 0);
    }
}
