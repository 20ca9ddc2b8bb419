package org.chengxin.detection.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.detection.learn.AdditiveModel;
import org.chengxin.detection.learn.Folds;
import org.chengxin.detection.learn.ModelIn;
import org.chengxin.detection.learn.ModelOut;
import org.chengxin.detection.learn.Odds;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.table.ModelVersion;
import org.chengxin.detection.table.Parameters;
import org.chengxin.detection.text.ReviewViews.Reviews;
import org.jspecify.annotations.Nullable;

/**
 * Model learnt from decided reviews: the views of {@link ReviewViews}, weighed against each other (stacking: Wolpert,
 * Neural Networks, 1992) by what each says of reviews that it has not learnt from. Where the reviews to be scored are of films
 * or shops that training does not know, the folds keep a film together. It holds no text and no category of the training:
 * numbers, and hashes of runs of three characters and of categories.
 */
public final class ReviewModel {

    private static final String VERSION = ModelVersion.TEXT.version();

    static final Parameters PARAMETERS = Parameters.none()
            .and("textLight", 0.1, 1e-6, 1e6)
            .and("textHeavy", 1, 1e-6, 1e6)
            .and("ratioLight", 3, 1e-6, 1e6)
            .and("ratioHeavy", 30, 1e-6, 1e6)
            .and("lines", 30, 1e-6, 1e6)
            .and("rating", 2, 1e-6, 1e6)
            .and("stack", 20, 1e-6, 1e6)
            .and("topicsOfSigns", 15, 0, 1000)
            .and("topicsOfRuns", 12, 0, 1000);

    private static final String KIND = "text";
    private static final int FORM = 1;
    private static final int FOLDS = 8;
    private static final int FEWER_FOLDS = 4;
    private static final int MANY = 10_000;

    /** With fewer of either kind nothing can be learnt. */
    private static final int LEAST = 8;

    private record Learnt(MetaFeatures meta, List<LatentSemantics> topics, ReviewViews views, AdditiveModel stack) {}

    private final String text;
    private final List<String> columns;
    private final int trained;
    private final int fakes;
    private final double area;
    private final @Nullable Learnt learnt;

    private ReviewModel(
            String text, List<String> columns, int trained, int fakes, double area, @Nullable Learnt learnt) {
        this.text = text;
        this.columns = columns;
        this.trained = trained;
        this.fakes = fakes;
        this.area = area;
        this.learnt = learnt;
    }

    /**
     * Learns from reviews in arrays.
     *
     * @param meta the columns beside the text, each with a value for every review; empty where it is missing
     * @param labels 1 fake, 0 honest
     * @param seed of every draw
     */
    public static ReviewModel learn(List<String> texts, List<List<String>> meta, double[] labels, long seed) {
        List<String> names =
                IntStream.range(0, meta.size()).mapToObj(Integer::toString).toList();
        List<List<String>> none = meta.stream().map(column -> List.<String>of()).toList();
        return learn("text", names, texts, meta, labels, none, PARAMETERS, seed);
    }

    static ReviewModel learn(ReviewTable decided, ReviewTable open, ReviewText.Settings settings) {
        return learn(
                settings.text(),
                settings.meta(),
                decided.texts(),
                decided.metas(),
                decided.labels(),
                open.metas(),
                settings.parameters(),
                settings.seed());
    }

    private static ReviewModel learn(
            String text,
            List<String> columns,
            List<String> texts,
            List<List<String>> meta,
            double[] labels,
            List<List<String>> scored,
            Parameters parameters,
            long seed) {
        int fakes = (int) Arrays.stream(labels).sum();
        if (Math.min(fakes, labels.length - fakes) < LEAST) {
            double area = fakes == 0 || fakes == labels.length ? Double.NaN : 0.5;
            return new ReviewModel(text, columns, labels.length, fakes, area, null);
        }
        int[][] points = texts.stream().map(Plain::codePoints).toArray(int[][]::new);
        MetaFeatures features = MetaFeatures.of(meta, scored);
        List<LatentSemantics> topics = List.of(
                LatentSemantics.of(points, 1, (int) parameters.get("topicsOfSigns"), seed),
                LatentSemantics.of(points, ReviewViews.LONGEST_RUN, (int) parameters.get("topicsOfRuns"), seed));
        Reviews reviews = reviews(texts, points, features.learnt(), topics, features.ratings(features.training()));
        double[][] unseen = new double[ReviewViews.count(reviews.ratings().size())][labels.length];
        Folds folds = folds(features, labels, seed);
        IntStream.range(0, folds.count()).parallel().forEach(fold -> {
            int[] inside = folds.rows(fold, true);
            int[] outside = folds.rows(fold, false);
            double[] outcomes =
                    Arrays.stream(outside).mapToDouble(row -> labels[row]).toArray();
            double[][] scores = ReviewViews.fit(reviews.rows(outside), outcomes, parameters, seed)
                    .scores(reviews.rows(inside));
            for (int view = 0; view < scores.length; view++) {
                for (int at = 0; at < inside.length; at++) {
                    unseen[view][inside[at]] = scores[view][at];
                }
            }
        });
        ReviewViews views = ReviewViews.fit(reviews, labels, parameters, seed);
        AdditiveModel stack = AdditiveModel.straight(unseen, labels, parameters.get("stack"));
        boolean[] fake = new boolean[labels.length];
        for (int row = 0; row < fake.length; row++) {
            fake[row] = labels[row] > 0.5;
        }
        double area = Ranking.of(stack.sums(unseen, labels.length), fake).area();
        Learnt learnt = new Learnt(features, topics, views, stack);
        return new ReviewModel(text, columns, labels.length, fakes, area, learnt);
    }

    private static Reviews reviews(
            List<String> texts,
            int[][] points,
            List<double[]> meta,
            List<LatentSemantics> topics,
            List<double[]> ratings) {
        List<double[]> features = new ArrayList<>(List.of(WrittenFeatures.columns(texts, points)));
        features.addAll(meta);
        List<double[][]> latent =
                topics.stream().map(each -> each.columns(points)).toList();
        return new Reviews(points, features.toArray(double[][]::new), latent, ratings);
    }

    private static Folds folds(MetaFeatures meta, double[] targets, long seed) {
        int most = targets.length > MANY ? FEWER_FOLDS : FOLDS;
        for (int at = 0; at < meta.columns().size(); at++) {
            int count = meta.columns().get(at).distinct();
            if (meta.columns().get(at).foreign() && count > 2 && count * 5L <= targets.length) {
                int[] groups = Arrays.stream(meta.training()[at])
                        .mapToInt(value -> (int) value)
                        .toArray();
                return Folds.grouped(groups, count, most, seed);
            }
        }
        return Folds.stratified(targets, most, seed);
    }

    /** Writes it in the form of docs/formats/detection.md. */
    public void save(OutputStream file) throws IOException {
        ModelOut out = new ModelOut(KIND, FORM);
        out.text(VERSION);
        out.text(text);
        out.texts(columns);
        out.number(trained);
        out.number(fakes);
        out.number(Double.isNaN(area) ? -1 : area);
        out.number(learnt == null ? 0 : 1);
        if (learnt != null) {
            learnt.meta.save(out);
            for (LatentSemantics topics : learnt.topics) {
                topics.save(out);
            }
            learnt.views.save(out);
            learnt.stack.save(out);
        }
        out.writeTo(file);
    }

    /**
     * Reads what was written.
     *
     * @throws ModelIn.Refused where it is no such model, of another form or version, or does not hang together
     */
    public static ReviewModel load(InputStream file) throws IOException {
        ModelIn in = new ModelIn(file, KIND, FORM);
        ModelIn.require(in.text().equals(VERSION));
        String text = in.text();
        List<String> columns = in.texts();
        int trained = in.whole(0, Integer.MAX_VALUE);
        int fakes = in.whole(0, trained);
        double area = in.decimal();
        Learnt learnt = in.whole(0, 1) == 0 ? null : learnt(in, columns.size());
        in.end();
        return new ReviewModel(text, columns, trained, fakes, area < 0 ? Double.NaN : area, learnt);
    }

    private static Learnt learnt(ModelIn in, int columns) throws IOException {
        MetaFeatures meta = MetaFeatures.load(in);
        ModelIn.require(meta.columns().size() == columns);
        List<LatentSemantics> topics = List.of(LatentSemantics.load(in), LatentSemantics.load(in));
        int features = WrittenFeatures.NAMES.size() + meta.names().size();
        int ratings = meta.ratings(meta.training()).size();
        int[] counts = topics.stream().mapToInt(LatentSemantics::count).toArray();
        ReviewViews views = ReviewViews.load(in, features, counts, ratings);
        return new Learnt(meta, topics, views, AdditiveModel.load(in, ReviewViews.count(ratings)));
    }

    /** Of each review how probably it is fake; they are judged together, since near copies are seen among them. */
    public double[] shares(List<String> texts, List<List<String>> meta) {
        if (learnt == null) {
            double[] shares = new double[texts.size()];
            Arrays.fill(shares, rate());
            return shares;
        }
        Reviews reviews = reviews(texts, meta, learnt);
        double[] sums = learnt.stack.sums(learnt.views.scores(reviews), texts.size());
        return Arrays.stream(sums).map(Odds::share).toArray();
    }

    private static Reviews reviews(List<String> texts, List<List<String>> meta, Learnt learnt) {
        int[][] points = texts.stream().map(Plain::codePoints).toArray(int[][]::new);
        return reviews(
                texts, points, learnt.meta.of(meta), learnt.topics, learnt.meta.ratings(learnt.meta.values(meta)));
    }

    /** Contributions for and against some reviews; empty where nothing was learnt. */
    List<TextReasons.Pushes> pushes(ReviewTable open, int[] rows) {
        if (learnt == null) {
            return List.of();
        }
        Reviews reviews = reviews(open.texts(), open.metas(), learnt);
        TopNgrams words = learnt.views.words();
        List<TextReasons.Pushes> pushes = new ArrayList<>();
        for (int row : rows) {
            double[] parts = learnt.views.parts(reviews, row);
            pushes.add(new TextReasons.Pushes(words.of(open.texts().get(row), TextReasons.MOST_RUNS), parts));
        }
        return pushes;
    }

    /** Names of the contributions of {@link #pushes}, behind those of style: a key and the number of a column. */
    List<String> features() {
        return learnt == null ? List.of() : learnt.meta.names();
    }

    /** The column of the text. */
    public String text() {
        return text;
    }

    /** The columns beside it. */
    public List<String> columns() {
        return columns;
    }

    /** Number of labelled reviews in training. */
    public int trained() {
        return trained;
    }

    public int fakes() {
        return fakes;
    }

    /** Prior probability: the score of a review of which nothing is known. */
    public double rate() {
        return (fakes + 0.5) / (trained + 1);
    }

    /** The area under the curve on the training, each scored by models that had not seen it; NaN where there is none. */
    public double area() {
        return area;
    }
}
