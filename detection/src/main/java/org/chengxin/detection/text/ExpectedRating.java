package org.chengxin.detection.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.detection.learn.Columns;
import org.chengxin.detection.learn.Folds;
import org.chengxin.detection.learn.LinearModel;

/**
 * Which rating one would expect of each text, from the other reviews alone; needs no decided cases. A text that praises
 * beside one star is a mismatch, which may be irony, a slip, or a bought rating: a reason to look, never a finding.
 */
public final class ExpectedRating {

    private static final int FOLDS = 5;
    private static final int LONGEST_RUN = 3;
    private static final double PENALTY = 2;

    private ExpectedRating() {}

    /**
     * @param ratings of each text; NaN where it has none, which then teaches nothing but is expected one as well
     * @return of each text the expected rating, NaN where there is nothing to learn from
     */
    public static double[] of(List<String> texts, double[] ratings, long seed) {
        int[][] points = texts.stream().map(Plain::codePoints).toArray(int[][]::new);
        Folds folds = Folds.stratified(new double[ratings.length], FOLDS, seed);
        double[] expected = new double[ratings.length];
        IntStream.range(0, folds.count()).parallel().forEach(fold -> {
            int[] inside = folds.rows(fold, true);
            int[] outside = Arrays.stream(folds.rows(fold, false))
                    .filter(row -> Double.isFinite(ratings[row]))
                    .toArray();
            double[] ofFold = expected(points, ratings, outside, inside);
            for (int at = 0; at < inside.length; at++) {
                expected[inside[at]] = ofFold[at];
            }
        });
        return expected;
    }

    private static double[] expected(int[][] points, double[] ratings, int[] learnt, int[] asked) {
        if (learnt.length == 0) {
            double[] nothing = new double[asked.length];
            Arrays.fill(nothing, Double.NaN);
            return nothing;
        }
        int[][] from = Arrays.stream(learnt).mapToObj(row -> points[row]).toArray(int[][]::new);
        int[][] to = Arrays.stream(asked).mapToObj(row -> points[row]).toArray(int[][]::new);
        GramRows runs = GramRows.byRarity(from, LONGEST_RUN);
        return LinearModel.fit(runs.rows(from), Columns.rows(ratings, learnt), LinearModel.Loss.SQUARED, PENALTY)
                .sums(runs.rows(to));
    }
}
