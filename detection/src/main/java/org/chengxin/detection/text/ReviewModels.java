package org.chengxin.detection.text;

import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.learn.AdditiveModel;
import org.chengxin.detection.learn.Boosting;
import org.chengxin.detection.learn.Columns;
import org.chengxin.detection.learn.LinearModel;
import org.chengxin.detection.learn.LinearModel.Loss;

/**
 * The models below the stack, each with its own view: what the text says (twice), how it is written and what stands
 * beside it (once as bent lines, once as trees), and which rating one would expect of such a text.
 */
final class ReviewModels {

    private static final int LONGEST_RUN = 3;
    private static final int LONGEST_TELLING_RUN = 2;
    private static final double TEXT_PENALTY = 0.33;
    private static final double RATIO_PENALTY = 10;
    private static final double LINES_PENALTY = 10;
    private static final double RATING_PENALTY = 2;

    private final int[][] texts;
    private final double[][] features;
    private final List<double[]> ratings;
    private final double[] targets;
    private final long seed;

    /**
     * @param texts of the rows of training and then those to be scored
     * @param features the columns, and
     * @param ratings those of few numbers, of the same rows
     * @param targets of the rows of training
     */
    ReviewModels(int[][] texts, double[][] features, List<double[]> ratings, double[] targets, long seed) {
        this.texts = texts;
        this.features = features;
        this.ratings = ratings;
        this.targets = targets;
        this.seed = seed;
    }

    int count() {
        return 4 + 3 * ratings.size();
    }

    /** Learns from some rows and scores others, a column for each view. */
    double[][] scores(int[] learnt, int[] scored) {
        double[] outcomes = Columns.rows(targets, learnt);
        int[][] from = texts(learnt);
        int[][] to = texts(scored);
        GramRows runs = GramRows.byRarity(from, LONGEST_RUN);
        GramRows telling = GramRows.byRatio(from, outcomes, LONGEST_TELLING_RUN);
        double[][] scores = new double[count()][];
        scores[0] = linear(runs, from, outcomes, Loss.LOGISTIC, TEXT_PENALTY, to);
        scores[1] = linear(telling, from, outcomes, Loss.LOGISTIC, RATIO_PENALTY, to);
        scores[2] = lines(learnt, outcomes, scored);
        scores[3] = trees(learnt, outcomes, scored);
        int next = 4;
        for (double[] rating : ratings) {
            double[] given = Columns.rows(rating, scored);
            double[] expected =
                    linear(runs, from, filled(Columns.rows(rating, learnt)), Loss.SQUARED, RATING_PENALTY, to);
            double[] miss = new double[given.length];
            Arrays.setAll(miss, at -> expected[at] - given[at]);
            scores[next++] = expected;
            scores[next++] = miss;
            scores[next++] = Arrays.stream(miss).map(Math::abs).toArray();
        }
        return scores;
    }

    private int[][] texts(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> texts[row]).toArray(int[][]::new);
    }

    private static double[] linear(
            GramRows grams, int[][] from, double[] outcomes, Loss loss, double penalty, int[][] to) {
        return LinearModel.fit(grams.rows(from), outcomes, loss, penalty).sums(grams.rows(to));
    }

    private double[] lines(int[] learnt, double[] outcomes, int[] scored) {
        return AdditiveModel.bent(Columns.rows(features, learnt), outcomes, LINES_PENALTY)
                .sums(Columns.rows(features, scored), scored.length);
    }

    private double[] trees(int[] learnt, double[] outcomes, int[] scored) {
        Boosting.Settings settings = new Boosting.Settings(150, 3, 0.05, 10, 0.6, seed);
        return Boosting.fit(Columns.rows(features, learnt), outcomes, settings)
                .sums(Columns.rows(features, scored), scored.length);
    }

    /** What is missing stands at the mean. */
    private static double[] filled(double[] values) {
        double mean = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
        return Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? mean : value)
                .toArray();
    }
}
