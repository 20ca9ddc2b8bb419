package org.chengxin.detection.text;

import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.learn.AdditiveModel;
import org.chengxin.detection.learn.Boosting;
import org.chengxin.detection.learn.Columns;
import org.chengxin.detection.learn.LinearModel;
import org.chengxin.detection.learn.LinearModel.Loss;
import org.chengxin.detection.learn.SparseRows;

/**
 * The models below the stack, each with its own view: what the text says (twice), how it is written and what stands
 * beside it (as trees, and as bent lines together with the hidden topics of the text, twice), and which rating one would
 * expect of such a text.
 */
final class ReviewModels {

    private static final int LONGEST_RUN = 3;
    private static final int LONGEST_TELLING_RUN = 2;

    /** A light hand and a heavy one, between which the stack chooses: few reviews need a heavier one than many. */
    private static final double[] TEXT_PENALTIES = {0.1, 1};

    private static final double[] RATIO_PENALTIES = {3, 30};
    private static final double LINES_PENALTY = 30;
    private static final int TOPICS_OF_SIGNS = 15;
    private static final int TOPICS_OF_RUNS = 12;
    private static final double RATING_PENALTY = 2;

    private final int[][] texts;
    private final double[][] features;
    private final List<double[][]> withTopics;
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
        withTopics = List.of(
                Columns.joined(features, LatentSemantics.columns(texts, 1, TOPICS_OF_SIGNS, seed)),
                Columns.joined(features, LatentSemantics.columns(texts, LONGEST_RUN, TOPICS_OF_RUNS, seed)));
        this.ratings = ratings;
        this.targets = targets;
        this.seed = seed;
    }

    int count() {
        return 7 + 3 * ratings.size();
    }

    /** Learns from some rows and scores others, a column for each view. */
    double[][] scores(int[] learnt, int[] scored) {
        double[] outcomes = Columns.rows(targets, learnt);
        int[][] from = texts(learnt);
        int[][] to = texts(scored);
        Read runs = Read.of(GramRows.byRarity(from, LONGEST_RUN), from, to);
        Read telling = Read.of(GramRows.byRatio(from, outcomes, LONGEST_TELLING_RUN), from, to);
        double[][] scores = new double[count()][];
        int next = 0;
        for (double penalty : TEXT_PENALTIES) {
            scores[next++] = runs.sums(outcomes, Loss.LOGISTIC, penalty);
        }
        for (double penalty : RATIO_PENALTIES) {
            scores[next++] = telling.sums(outcomes, Loss.LOGISTIC, penalty);
        }
        for (double[][] columns : withTopics) {
            scores[next++] = AdditiveModel.bent(Columns.rows(columns, learnt), outcomes, LINES_PENALTY)
                    .sums(Columns.rows(columns, scored), scored.length);
        }
        scores[next++] = trees(learnt, outcomes, scored);
        for (double[] rating : ratings) {
            double[] given = Columns.rows(rating, scored);
            double[] expected = runs.sums(filled(Columns.rows(rating, learnt)), Loss.SQUARED, RATING_PENALTY);
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

    /** Texts to learn from and texts to be scored, as rows. */
    private record Read(SparseRows learnt, SparseRows scored) {

        static Read of(GramRows grams, int[][] from, int[][] to) {
            return new Read(grams.rows(from), grams.rows(to));
        }

        double[] sums(double[] outcomes, Loss loss, double penalty) {
            return LinearModel.fit(learnt, outcomes, loss, penalty).sums(scored);
        }
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
