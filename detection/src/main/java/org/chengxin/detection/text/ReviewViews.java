package org.chengxin.detection.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.learn.AdditiveModel;
import org.chengxin.detection.learn.Boosting;
import org.chengxin.detection.learn.FeatureColumns;
import org.chengxin.detection.learn.LinearModel;
import org.chengxin.detection.learn.LinearModel.Loss;
import org.chengxin.detection.learn.ModelIn;
import org.chengxin.detection.learn.ModelOut;
import org.chengxin.detection.learn.SparseRows;
import org.chengxin.detection.table.Parameters;

/**
 * The models below the stack, each with its own view: what the text says (twice), how it is written and what stands
 * beside it (as trees, and as bent lines together with the hidden topics of the text, twice), and which rating one would
 * expect of such a text.
 */
final class ReviewViews {

    static final int LONGEST_RUN = 3;
    private static final int LONGEST_TELLING_RUN = 2;

    private final GramRows runs;
    private final GramRows telling;
    /** A light hand and a heavy one of the runs, then of the telling runs, between which the stack chooses. */
    private final List<LinearModel> texts;

    private final List<AdditiveModel> lines;
    private final Boosting trees;
    private final List<LinearModel> ratings;

    private ReviewViews(
            GramRows runs,
            GramRows telling,
            List<LinearModel> texts,
            List<AdditiveModel> lines,
            Boosting trees,
            List<LinearModel> ratings) {
        this.runs = runs;
        this.telling = telling;
        this.texts = texts;
        this.lines = lines;
        this.trees = trees;
        this.ratings = ratings;
    }

    /**
     * Reviews that a model learns from or scores.
     *
     * @param texts as code points
     * @param features how they are written and what stands beside
     * @param topics the hidden topics of the signs and of the runs
     * @param ratings the columns of few numbers
     */
    record Reviews(int[][] texts, double[][] features, List<double[][]> topics, List<double[]> ratings) {

        Reviews rows(int[] chosen) {
            return new Reviews(
                    Arrays.stream(chosen).mapToObj(row -> texts[row]).toArray(int[][]::new),
                    FeatureColumns.rows(features, chosen),
                    topics.stream()
                            .map(columns -> FeatureColumns.rows(columns, chosen))
                            .toList(),
                    ratings.stream()
                            .map(column -> FeatureColumns.rows(column, chosen))
                            .toList());
        }

        double[][] withTopics(int which) {
            return FeatureColumns.joined(features, topics.get(which));
        }
    }

    /** Number of views for that number of rating columns. */
    static int count(int ratings) {
        return 7 + 3 * ratings;
    }

    static ReviewViews fit(Reviews learnt, double[] outcomes, Parameters parameters, long seed) {
        GramRows runs = GramRows.byRarity(learnt.texts, LONGEST_RUN);
        GramRows telling = GramRows.byRatio(learnt.texts, outcomes, LONGEST_TELLING_RUN);
        SparseRows ofRuns = runs.rows(learnt.texts);
        SparseRows ofTelling = telling.rows(learnt.texts);
        List<LinearModel> texts = new ArrayList<>();
        for (String name : List.of("textLight", "textHeavy")) {
            texts.add(LinearModel.fit(ofRuns, outcomes, Loss.LOGISTIC, parameters.get(name)));
        }
        for (String name : List.of("ratioLight", "ratioHeavy")) {
            texts.add(LinearModel.fit(ofTelling, outcomes, Loss.LOGISTIC, parameters.get(name)));
        }
        List<AdditiveModel> lines = new ArrayList<>();
        for (int which = 0; which < learnt.topics.size(); which++) {
            lines.add(AdditiveModel.bent(learnt.withTopics(which), outcomes, parameters.get("lines")));
        }
        Boosting trees = Boosting.fit(learnt.features, outcomes, new Boosting.Settings(150, 3, 0.05, 10, 0.6, seed));
        List<LinearModel> ratings = new ArrayList<>();
        for (double[] rating : learnt.ratings) {
            ratings.add(LinearModel.fit(ofRuns, filled(rating), Loss.SQUARED, parameters.get("rating")));
        }
        return new ReviewViews(runs, telling, texts, lines, trees, ratings);
    }

    /** Score of each review by each view. */
    double[][] scores(Reviews scored) {
        int rows = scored.texts.length;
        double[][] scores = new double[count(ratings.size())][];
        SparseRows ofRuns = runs.rows(scored.texts);
        SparseRows ofTelling = telling.rows(scored.texts);
        int next = 0;
        for (LinearModel text : texts) {
            scores[next] = text.sums(next < 2 ? ofRuns : ofTelling);
            next++;
        }
        for (int which = 0; which < lines.size(); which++) {
            scores[next++] = lines.get(which).sums(scored.withTopics(which), rows);
        }
        scores[next++] = trees.sums(scored.features, rows);
        for (int which = 0; which < ratings.size(); which++) {
            double[] given = scored.ratings.get(which);
            double[] expected = ratings.get(which).sums(ofRuns);
            double[] miss = new double[rows];
            Arrays.setAll(miss, at -> expected[at] - given[at]);
            scores[next++] = expected;
            scores[next++] = miss;
            scores[next++] = Arrays.stream(miss).map(Math::abs).toArray();
        }
        return scores;
    }

    /** The runs of a text that push most, as the heavier hand has it. */
    TopNgrams words() {
        return new TopNgrams(runs, texts.get(1));
    }

    /** Log-odds contributions of the style and metadata columns. */
    double[] parts(Reviews of, int row) {
        return Arrays.copyOf(lines.get(0).parts(of.withTopics(0), row), of.features.length);
    }

    void save(ModelOut out) throws IOException {
        runs.save(out);
        telling.save(out);
        for (LinearModel text : texts) {
            text.save(out);
        }
        for (AdditiveModel line : lines) {
            line.save(out);
        }
        trees.save(out);
        for (LinearModel rating : ratings) {
            rating.save(out);
        }
    }

    /**
     * @param features how many there are
     * @param topics how many there are of each kind
     * @param ratings how many columns of them
     */
    static ReviewViews load(ModelIn in, int features, int[] topics, int ratings) throws IOException {
        GramRows runs = GramRows.load(in);
        GramRows telling = GramRows.load(in);
        List<LinearModel> texts = new ArrayList<>();
        for (int each = 0; each < 4; each++) {
            texts.add(LinearModel.load(in, each < 2 ? runs.width() : telling.width()));
        }
        List<AdditiveModel> lines = new ArrayList<>();
        for (int count : topics) {
            lines.add(AdditiveModel.load(in, features + count));
        }
        Boosting trees = Boosting.load(in, features);
        List<LinearModel> expected = new ArrayList<>();
        for (int each = 0; each < ratings; each++) {
            expected.add(LinearModel.load(in, runs.width()));
        }
        return new ReviewViews(runs, telling, texts, lines, trees, expected);
    }

    /** Imputation: missing values stand at the mean. */
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
