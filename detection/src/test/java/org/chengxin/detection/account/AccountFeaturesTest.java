package org.chengxin.detection.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A place says how many do less, whatever the size of the numbers. */
class AccountFeaturesTest {

    @Test
    void aPlaceIsTheShareThatIsBelowWithHalfOfThoseThatAreEqual() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            double[] values = new double[1 + random.nextInt(40)];
            Arrays.setAll(values, at -> random.nextInt(6) == 0 ? Double.NaN : Math.pow(1e50, random.nextInt(7)));

            double[] places = AccountFeatures.places(values);

            double[] known =
                    Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
            for (int at = 0; at < values.length; at++) {
                if (Double.isNaN(values[at])) {
                    assertThat(places[at]).isNaN();
                    continue;
                }
                double below = 0;
                for (double other : known) {
                    below += other < values[at] ? 1 : other == values[at] ? 0.5 : 0;
                }
                assertThat(places[at]).as("seed %d", seed).isCloseTo(below / known.length, within(1e-12));
            }
        }
    }

    @Test
    void oneColumnBecomesWhatIsOwnWhatIsAroundAndHowManyAreAround() {
        // 0 - 1 - 2, and 3 alone.
        Graph path = Graph.of(4, new int[] {0, 1, 1, 2}, 2);

        double[][] columns = AccountFeatures.of(new double[][] {{10, 20, 30, 40}}, path);

        double[] places = {0.125, 0.375, 0.625, 0.875};
        assertThat(columns.length).isEqualTo(8);
        assertThat(columns[0]).containsExactly(10, 20, 30, 40);
        assertThat(columns[1]).containsExactly(places[1], (places[0] + places[2]) / 2, places[1], Double.NaN);
        assertThat(columns[2]).containsExactly(places[1], places[2], places[1], Double.NaN);
        assertThat(columns[3]).containsExactly(places[2], Double.NaN, places[0], Double.NaN);
        assertThat(columns[4]).containsExactly(-0.25, 0, 0.25, Double.NaN);
        assertThat(columns[5]).containsExactly(Math.log1p(1), Math.log1p(2), Math.log1p(1), 0);
    }

    @Test
    void withVeryManyColumnsNeighboursAreToldByTheirMeansAlone() {
        double[][] own = new double[61][2];

        assertThat(AccountFeatures.of(own, Graph.of(2, new int[] {0, 1}, 1)).length)
                .isEqualTo(2 * 61 + 3);
    }
}
