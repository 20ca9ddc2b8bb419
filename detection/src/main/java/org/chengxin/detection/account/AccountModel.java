package org.chengxin.detection.account;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chengxin.detection.learn.AdditiveModel;
import org.chengxin.detection.learn.Boosting;
import org.chengxin.detection.learn.Columns;
import org.chengxin.detection.learn.Folds;
import org.chengxin.detection.learn.Forest;
import org.chengxin.detection.learn.Odds;

/**
 * Learns in three stages: what accounts do and who is around them, without labels; then the same with what the first stage
 * and the labels say of those around them; and last how far each view is to be trusted, by what it says of accounts that
 * it has not learnt from (stacking: Wolpert, Neural Networks, 1992). Every account that was decided is scored by models
 * that were fitted to other labels, but for the few weights of the last stage.
 */
final class AccountModel {

    private static final int FOLDS = 8;
    private static final int LEAST = 5;
    private static final double PENALTY = 10;
    private static final int VIEWS = 4;
    private static final int FINAL_VIEWS = 4;
    private static final double STACK_PENALTY = 5;

    /** Trees times accounts, so that a million accounts take minutes and not hours. */
    private static final long EFFORT = 20_000_000;

    private final Graph graph;
    private final double[][] own;
    private final double[][] features;
    private final double[] labels;
    private final int[] decided;
    private final double[] targets;
    private final double rate;
    private final long seed;

    private AccountModel(double[][] own, Graph graph, double[] labels, long seed) {
        this.graph = graph;
        this.own = own;
        features = AccountFeatures.of(own, graph);
        this.labels = labels;
        this.seed = seed;
        decided = IntStream.range(0, labels.length)
                .filter(at -> !Double.isNaN(labels[at]))
                .toArray();
        targets = Columns.rows(labels, decided);
        rate = (Arrays.stream(targets).sum() + 0.5) / (targets.length + 1);
    }

    /** @return of every account the probability that it is fraudulent */
    static double[] shares(double[][] own, Graph graph, double[] labels, long seed) {
        return new AccountModel(own, graph, labels, seed).shares();
    }

    private double[] shares() {
        int nodes = labels.length;
        double[] shares = new double[nodes];
        Arrays.fill(shares, rate);
        int frauds = (int) Arrays.stream(targets).sum();
        int fewer = Math.min(frauds, targets.length - frauds);
        if (fewer < LEAST) {
            return shares;
        }
        Folds folds = Folds.stratified(targets, Math.min(FOLDS, fewer), seed);
        double[][] known = Columns.joined(Columns.rows(features, decided), secondUnseen(folds));
        double[][] unseen = finalUnseen(folds, known);
        double[][] all = Columns.joined(
                features, secondStage(IntStream.range(0, targets.length).toArray()));
        AdditiveModel stack = AdditiveModel.straight(unseen, targets, STACK_PENALTY);
        double[] sums = stack.sums(finalViews(known, targets, all, nodes), nodes);
        double[] sumsUnseen = stack.sums(unseen, targets.length);
        for (int at = 0; at < decided.length; at++) {
            sums[decided[at]] = sumsUnseen[at];
        }
        return Arrays.stream(sums).map(Odds::share).toArray();
    }

    /** The second stage of each decided account, from first stages that were trained without its fold. */
    private double[][] secondUnseen(Folds folds) {
        double[][] second = new double[VIEWS + Beliefs.COLUMNS][targets.length];
        IntStream.range(0, folds.count()).parallel().forEach(fold -> {
            double[][] columns = secondStage(folds.rows(fold, false));
            for (int row : folds.rows(fold, true)) {
                for (int column = 0; column < columns.length; column++) {
                    second[column][row] = columns[column][decided[row]];
                }
            }
        });
        return second;
    }

    private double[][] finalUnseen(Folds folds, double[][] known) {
        double[][] unseen = new double[FINAL_VIEWS][targets.length];
        IntStream.range(0, folds.count()).parallel().forEach(fold -> {
            int[] inside = folds.rows(fold, true);
            int[] outside = folds.rows(fold, false);
            double[][] views = finalViews(
                    Columns.rows(known, outside),
                    Columns.rows(targets, outside),
                    Columns.rows(known, inside),
                    inside.length);
            for (int view = 0; view < FINAL_VIEWS; view++) {
                for (int at = 0; at < inside.length; at++) {
                    unseen[view][inside[at]] = views[view][at];
                }
            }
        });
        return unseen;
    }

    /** What a first stage, trained on some of the decided, says of every account, and those around it with their labels. */
    private double[][] secondStage(int[] learnt) {
        int nodes = labels.length;
        int[] rows = Columns.pick(decided, learnt);
        double[] outcomes = Columns.rows(targets, learnt);
        double[][] from = Columns.rows(features, rows);
        double[][] views = new double[VIEWS][];
        views[0] = forest(from, outcomes, features, nodes);
        views[1] = Boosting.fit(from, outcomes, new Boosting.Settings(120, 3, 0.06, 5, 0.6, seed))
                .sums(features, nodes);
        views[2] = lines(from, outcomes, features, nodes);
        // What others do may say nothing here: one view that knows of the account alone.
        views[3] = own.length == 0 ? new double[nodes] : forest(Columns.rows(own, rows), outcomes, own, nodes);
        double[] scores = new double[nodes];
        Arrays.setAll(scores, at -> Odds.share((views[0][at] + views[1][at] + views[2][at] + views[3][at]) / VIEWS));
        double[] seen = new double[nodes];
        Arrays.fill(seen, Double.NaN);
        for (int row : rows) {
            seen[row] = labels[row];
        }
        return Columns.joined(views, Beliefs.columns(graph, scores, seen, rate));
    }

    private double[] forest(double[][] from, double[] outcomes, double[][] to, int rows) {
        int trees = (int) Math.max(50, Math.min(400, EFFORT / labels.length));
        Forest forest = Forest.fit(from, outcomes, new Forest.Settings(trees, 2, 0.25, seed));
        return Arrays.stream(forest.shares(to, rows)).map(Odds::logarithm).toArray();
    }

    private static double[] lines(double[][] from, double[] outcomes, double[][] to, int rows) {
        return AdditiveModel.bent(from, outcomes, PENALTY).sums(to, rows);
    }

    /**
     * A forest on everything, bent lines on the second stage alone, and both on what the account does alone: whom it is
     * joined with may say nothing, and the stack then listens to the last two.
     */
    private double[][] finalViews(double[][] from, double[] outcomes, double[][] to, int rows) {
        double[][] views = new double[FINAL_VIEWS][rows];
        views[0] = forest(from, outcomes, to, rows);
        views[1] = lines(last(from), outcomes, last(to), rows);
        if (own.length > 0) {
            // Its own columns stand first among the features.
            double[][] ownFrom = Arrays.copyOf(from, own.length);
            double[][] ownTo = Arrays.copyOf(to, own.length);
            views[2] = forest(ownFrom, outcomes, ownTo, rows);
            views[3] = lines(ownFrom, outcomes, ownTo, rows);
        }
        return views;
    }

    private static double[][] last(double[][] columns) {
        return Arrays.copyOfRange(columns, columns.length - VIEWS - Beliefs.COLUMNS, columns.length);
    }
}
