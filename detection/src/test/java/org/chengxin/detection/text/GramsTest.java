package org.chengxin.detection.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.chengxin.detection.learn.SparseRows;
import org.junit.jupiter.api.Test;

/** Runs of characters are counted and weighted as a dictionary of strings would. */
class GramsTest {

    @Test
    void writingThatPeopleDoNotTellApartIsTheSame() {
        assertThat(plain("　ＡＢＣ１２！  好\t评\n ")).isEqualTo("abc12! 好 评");
        assertThat(plain("")).isEmpty();
        assertThat(plain("\u00a0 \n")).isEmpty();
        assertThat(plain("𠮷😀")).isEqualTo("𠮷😀");
        assertThat(Plain.codePoints("好".repeat(9000))).hasSize(Plain.LONGEST);
    }

    @Test
    void everyRunIsThereAsOftenAsItStandsThere() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            int[] points = random.ints(random.nextInt(30), 'a', 'd').toArray();

            int[] grams = Grams.of(points, 3);

            Map<Integer, Integer> expected = new HashMap<>();
            runs(points, 3).forEach(run -> expected.merge(bucket(run), 1, Integer::sum));
            Map<Integer, Integer> found = new HashMap<>();
            Arrays.stream(grams).forEach(gram -> found.merge(gram, 1, Integer::sum));
            assertThat(found).as("seed %d", seed).isEqualTo(expected);
            assertThat(grams).isSorted();
        }
    }

    @Test
    void rareRunsWeighMoreAndEveryRowHasLengthOne() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int[][] texts = drawn(random, 12);

            GramRows rows = GramRows.byRarity(texts, 2);
            SparseRows of = rows.rows(texts);

            for (int text = 0; text < texts.length; text++) {
                Map<String, Double> values = new HashMap<>();
                for (String run : runs(texts[text], 2)) {
                    values.merge(run, 1.0, Double::sum);
                }
                values.replaceAll((run, times) ->
                        (1 + Math.log(times)) * (Math.log((1.0 + texts.length) / (1 + textsWith(texts, run))) + 1));
                double length = Math.sqrt(values.values().stream()
                        .mapToDouble(each -> each * each)
                        .sum());
                assertThat(of.start(text + 1) - of.start(text))
                        .as("seed %d", seed)
                        .isEqualTo(values.size());
                for (Map.Entry<String, Double> entry : values.entrySet()) {
                    assertThat(value(of, rows, text, entry.getKey()))
                            .as("seed %d, run %s", seed, entry.getKey())
                            .isCloseTo(entry.getValue() / length, within(1e-6));
                }
            }
        }
    }

    @Test
    void runsOfFakesWeighByTheRatioOfTheirShares() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int[][] texts = drawn(random, 20);
            double[] targets = random.ints(20, 0, 2).asDoubleStream().toArray();

            GramRows rows = GramRows.byRatio(texts, targets, 2);
            SparseRows of = rows.rows(texts);

            TreeSet<String> known = new TreeSet<>();
            for (int[] text : texts) {
                known.addAll(runs(text, 2));
            }
            known.removeIf(run -> textsWith(texts, run) < 2);
            double fakeRuns = 0;
            double honestRuns = 0;
            for (String run : known) {
                fakeRuns += 1 + fakesWith(texts, targets, run);
                honestRuns += 1 + textsWith(texts, run) - fakesWith(texts, targets, run);
            }
            assertThat(rows.width()).as("seed %d", seed).isEqualTo(known.size());
            for (int text = 0; text < texts.length; text++) {
                for (String run : new TreeSet<>(runs(texts[text], 2))) {
                    double fakes = fakesWith(texts, targets, run);
                    double expected = !known.contains(run)
                            ? 0
                            : Math.log((1 + fakes) / fakeRuns / ((1 + textsWith(texts, run) - fakes) / honestRuns));
                    assertThat(value(of, rows, text, run)).as("seed %d", seed).isCloseTo(expected, within(1e-6));
                }
            }
        }
    }

    @Test
    void whatTrainingHasNotSeenIsLeftOut() {
        GramRows rows = GramRows.byRarity(new int[][] {Plain.codePoints("好评")}, 2);

        SparseRows of = rows.rows(new int[][] {Plain.codePoints("差劲"), Plain.codePoints("好的")});

        assertThat(of.start(1)).isZero();
        assertThat(of.start(2)).isEqualTo(1);
        assertThat(of.value(0)).isCloseTo(1, within(1e-6));
        assertThat(rows.column(bucket("差"))).isEqualTo(-1);
    }

    private static String plain(String text) {
        int[] points = Plain.codePoints(text);
        return new String(points, 0, points.length);
    }

    private static int[][] drawn(Random random, int count) {
        int[][] texts = new int[count][];
        Arrays.setAll(texts, at -> random.ints(1 + random.nextInt(15), 'a', 'g').toArray());
        return texts;
    }

    private static List<String> runs(int[] points, int longest) {
        List<String> runs = new ArrayList<>();
        for (int length = 1; length <= longest; length++) {
            for (int from = 0; from + length <= points.length; from++) {
                runs.add(new String(points, from, length));
            }
        }
        return runs;
    }

    private static int bucket(String run) {
        int[] points = run.codePoints().toArray();
        return Grams.bucket(points, 0, points.length);
    }

    private static long textsWith(int[][] texts, String run) {
        return Arrays.stream(texts).filter(text -> runs(text, 2).contains(run)).count();
    }

    private static double fakesWith(int[][] texts, double[] targets, String run) {
        double fakes = 0;
        for (int text = 0; text < texts.length; text++) {
            fakes += runs(texts[text], 2).contains(run) ? targets[text] : 0;
        }
        return fakes;
    }

    private static double value(SparseRows of, GramRows rows, int text, String run) {
        for (int entry = of.start(text); entry < of.start(text + 1); entry++) {
            if (of.column(entry) == rows.column(bucket(run))) {
                return of.value(entry);
            }
        }
        return 0;
    }
}
