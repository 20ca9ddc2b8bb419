package org.chengxin.detection.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chengxin.detection.learn.FeatureColumns;
import org.chengxin.detection.learn.Forest;
import org.chengxin.detection.metrics.Ranking;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where fraudsters keep together, the company an account keeps says more than what it does alone. */
class AccountModelTest {

    @Test
    void neighboursRaiseWhatAForestOnTheAccountsAloneFinds() {
        for (long seed = 1; seed <= Integer.getInteger("soak", 1); seed++) {
            Town town = new Town(3000, 0.1, 0.8, 1.0, seed);
            double[] labels = town.labels(0.1, seed + 100);

            double[] alone = forest(town.features, labels, seed);
            double[] together = shares(town, labels, seed);

            Ranking before = unlabelled(town, labels, alone);
            Ranking after = unlabelled(town, labels, together);
            assertThat(after.area()).as("seed %d", seed).isGreaterThan(before.area() + 0.01);
            assertThat(after.averagePrecision()).as("seed %d", seed).isGreaterThan(before.averagePrecision() + 0.05);
        }
    }

    @Tag("drill")
    @Test
    void alsoRaisesWhatAForestWithMeansOfNeighboursFinds() {
        for (long seed = 21; seed < 21 + Integer.getInteger("soak", 1); seed++) {
            Town town = new Town(4000, 0.11, 0.6, 2, seed);
            double[] labels = town.labels(0.1, seed);

            Ranking before = unlabelled(town, labels, forest(withMeans(town), labels, seed));
            Ranking after = unlabelled(town, labels, shares(town, labels, seed));

            System.out.printf(
                    "town %d: forest with means of neighbours %.4f/%.4f, accounts %.4f/%.4f%n",
                    seed, before.area(), before.averagePrecision(), after.area(), after.averagePrecision());
            assertThat(after.area()).as("seed %d", seed).isGreaterThan(before.area());
            assertThat(after.averagePrecision()).as("seed %d", seed).isGreaterThan(before.averagePrecision());
        }
    }

    @Tag("drill")
    @Test
    void companyThatMeansNothingDoesNotHarm() {
        double lost = 0;
        for (long seed = 31; seed <= 34; seed++) {
            Town town = new Town(3000, 0.1, 0, 1, seed);
            double[] labels = town.labels(0.1, seed);

            Ranking before = unlabelled(town, labels, forest(town.features, labels, seed));
            Ranking after = unlabelled(town, labels, shares(town, labels, seed));

            // Some thirty decided fraudsters: a single town may lose three hundredths by chance.
            System.out.printf("strangers %d: forest alone %.4f, accounts %.4f%n", seed, before.area(), after.area());
            lost += (before.area() - after.area()) / 4;
        }
        assertThat(lost).isLessThan(0.005);
    }

    private static double[][] withMeans(Town town) {
        double[][] columns = Arrays.copyOf(town.features, 2 * town.features.length);
        for (int column = 0; column < town.features.length; column++) {
            columns[town.features.length + column] = town.graph().means(town.features[column]);
        }
        return columns;
    }

    private static double[] forest(double[][] columns, double[] labels, long seed) {
        int[] decided = IntStream.range(0, labels.length)
                .filter(at -> !Double.isNaN(labels[at]))
                .toArray();
        return Forest.fit(
                        FeatureColumns.rows(columns, decided),
                        FeatureColumns.rows(labels, decided),
                        new Forest.Settings(400, 2, 0.4, seed))
                .shares(columns, labels.length);
    }

    private static Ranking unlabelled(Town town, double[] labels, double[] scores) {
        int[] asked = IntStream.range(0, labels.length)
                .filter(at -> Double.isNaN(labels[at]))
                .toArray();
        boolean[] fraud = new boolean[asked.length];
        for (int at = 0; at < asked.length; at++) {
            fraud[at] = town.fraud[asked[at]];
        }
        return Ranking.of(Arrays.stream(asked).mapToDouble(at -> scores[at]).toArray(), fraud);
    }

    private static double[] shares(Town town, double[] labels, long seed) {
        AccountGraph accounts = Accounts.numbered(town.features, town.graph());
        return AccountModel.learn(accounts, labels, Accounts.PARAMETERS, seed).shares(accounts);
    }
}
