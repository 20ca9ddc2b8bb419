package org.chengxin.detection.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chengxin.detection.learn.Columns;
import org.chengxin.detection.learn.Forest;
import org.chengxin.detection.measure.Ranking;
import org.junit.jupiter.api.Test;

/** Where fraudsters keep together, the company an account keeps says more than what it does alone. */
class AccountModelTest {

    @Test
    void neighboursRaiseWhatAForestOnTheAccountsAloneFinds() {
        for (long seed = 1; seed <= 3; seed++) {
            Town town = new Town(3000, 0.1, 0.8, 1.0, seed);
            double[] labels = town.labels(0.1, seed + 100);

            double[] alone = forestAlone(town, labels, seed);
            double[] together = AccountModel.shares(town.features, town.graph(), labels, seed);

            Ranking before = unlabelled(town, labels, alone);
            Ranking after = unlabelled(town, labels, together);
            System.out.printf(
                    "seed %d: forest alone %.4f/%.4f, with neighbours %.4f/%.4f%n",
                    seed, before.area(), before.averagePrecision(), after.area(), after.averagePrecision());
            assertThat(after.area()).as("seed %d", seed).isGreaterThan(before.area() + 0.01);
            assertThat(after.averagePrecision()).as("seed %d", seed).isGreaterThan(before.averagePrecision() + 0.05);
        }
    }

    private static double[] forestAlone(Town town, double[] labels, long seed) {
        int[] decided = IntStream.range(0, labels.length)
                .filter(at -> !Double.isNaN(labels[at]))
                .toArray();
        return Forest.fit(
                        Columns.rows(town.features, decided),
                        Columns.rows(labels, decided),
                        new Forest.Settings(400, 2, 0.4, seed))
                .shares(town.features, labels.length);
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
}
