package org.chengxin.detection.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.detection.learn.AdditiveModel;
import org.chengxin.detection.learn.Folds;
import org.chengxin.detection.learn.Odds;

/**
 * Weighs the views of {@link ReviewModels} against each other (stacking: Wolpert, Neural Networks, 1992) by what each
 * says of reviews that it has not learnt from. Where the reviews to be scored are of films or shops that training does
 * not know, the folds keep a film together.
 */
final class ReviewStack {

    private static final int FOLDS = 8;
    private static final int FEWER_FOLDS = 4;
    private static final int MANY = 10_000;
    private static final double PENALTY = 20;

    /** With fewer of either kind nothing can be learnt. */
    private static final int LEAST = 8;

    private final double[] unseen;
    private final double[] scored;

    private ReviewStack(double[] unseen, double[] scored) {
        this.unseen = unseen;
        this.scored = scored;
    }

    static ReviewStack of(ReviewTable train, ReviewTable test, int columns, long seed) {
        double[] targets = train.labels();
        int fakes = (int) Arrays.stream(targets).sum();
        double rate = (fakes + 0.5) / (targets.length + 1);
        if (Math.min(fakes, targets.length - fakes) < LEAST) {
            return new ReviewStack(same(targets.length, rate), same(test.rows(), rate));
        }
        List<MetaColumn> meta = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            meta.add(new MetaColumn(train.meta(column), test.meta(column)));
        }
        ReviewModels models = models(train, test, meta, targets, seed);
        double[][] unseen = outOfFold(models, folds(meta, targets, seed), targets.length);
        double[][] scored = models.scores(
                IntStream.range(0, targets.length).toArray(),
                IntStream.range(targets.length, targets.length + test.rows()).toArray());
        AdditiveModel stack = AdditiveModel.straight(unseen, targets, PENALTY);
        return new ReviewStack(shares(stack.sums(unseen, targets.length)), shares(stack.sums(scored, test.rows())));
    }

    private static double[] same(int rows, double share) {
        double[] shares = new double[rows];
        Arrays.fill(shares, share);
        return shares;
    }

    private static double[] shares(double[] sums) {
        return Arrays.stream(sums).map(Odds::share).toArray();
    }

    private static ReviewModels models(
            ReviewTable train, ReviewTable test, List<MetaColumn> meta, double[] targets, long seed) {
        List<String> texts = new ArrayList<>(train.texts());
        texts.addAll(test.texts());
        int[][] points = texts.stream().map(Plain::codePoints).toArray(int[][]::new);
        List<double[]> features = new ArrayList<>(List.of(WrittenFeatures.columns(texts, points)));
        features.addAll(MetaFeatures.of(meta, targets.length));
        List<double[]> ratings =
                meta.stream().filter(MetaColumn::rating).map(MetaColumn::values).toList();
        return new ReviewModels(points, features.toArray(double[][]::new), ratings, targets, seed);
    }

    private static Folds folds(List<MetaColumn> meta, double[] targets, long seed) {
        int most = targets.length > MANY ? FEWER_FOLDS : FOLDS;
        for (MetaColumn column : meta) {
            if (column.foreign()) {
                int[] groups = Arrays.stream(column.values(), 0, targets.length)
                        .mapToInt(value -> (int) value)
                        .toArray();
                int count = 1 + Arrays.stream(groups).max().orElse(0);
                if (count > 2 && count * 5L <= targets.length) {
                    return Folds.grouped(groups, count, most, seed);
                }
            }
        }
        return Folds.stratified(targets, most, seed);
    }

    private static double[][] outOfFold(ReviewModels models, Folds folds, int rows) {
        double[][] unseen = new double[models.count()][rows];
        IntStream.range(0, folds.count()).parallel().forEach(fold -> {
            int[] inside = folds.rows(fold, true);
            double[][] scores = models.scores(folds.rows(fold, false), inside);
            for (int view = 0; view < scores.length; view++) {
                for (int at = 0; at < inside.length; at++) {
                    unseen[view][inside[at]] = scores[view][at];
                }
            }
        });
        return unseen;
    }

    /** The probabilities of the rows of training, each from models that have not learnt from it. */
    double[] unseen() {
        return unseen;
    }

    /** The probabilities of the rows to be scored. */
    double[] scored() {
        return scored;
    }
}
