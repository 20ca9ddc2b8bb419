package org.chengxin.detection.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each row is in one fold; classes are shared out, groups kept together. */
class FoldsTest {

    @Test
    void everyFoldGetsItsShareOfBothClasses() {
        double[] targets = new double[103];
        Arrays.fill(targets, 0, 24, 1);

        Folds folds = Folds.stratified(targets, 8, 5);

        int[] seen = new int[targets.length];
        for (int fold = 0; fold < 8; fold++) {
            int[] rows = folds.rows(fold, true);
            assertThat(Arrays.stream(rows).filter(row -> targets[row] == 1)).hasSize(3);
            assertThat(rows.length + folds.rows(fold, false).length).isEqualTo(targets.length);
            Arrays.stream(rows).forEach(row -> seen[row]++);
        }
        assertThat(seen).containsOnly(1);
    }

    @Test
    void aGroupIsNeverParted() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            int groups = 2 + random.nextInt(12);
            int[] group = random.ints(200, 0, groups).toArray();

            Folds folds = Folds.grouped(group, groups, 5, seed);

            Set<Integer> seen = new HashSet<>();
            for (int fold = 0; fold < folds.count(); fold++) {
                Set<Integer> inside = new HashSet<>();
                IntStream.of(folds.rows(fold, true)).forEach(row -> inside.add(group[row]));
                assertThat(inside).as("seed %d", seed).isNotEmpty();
                inside.forEach(each -> assertThat(seen.add(each)).isTrue());
            }
        }
    }
}
