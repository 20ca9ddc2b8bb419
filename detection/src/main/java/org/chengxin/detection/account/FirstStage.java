package org.chengxin.detection.account;

import java.io.IOException;
import java.util.Arrays;
import org.chengxin.detection.learn.AdditiveModel;
import org.chengxin.detection.learn.Boosting;
import org.chengxin.detection.learn.Forest;
import org.chengxin.detection.learn.ModelIn;
import org.chengxin.detection.learn.ModelOut;
import org.chengxin.detection.learn.Odds;
import org.chengxin.detection.table.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * First stage of the account model: what accounts do and who is around them, seen in four ways; the last knows of the
 * account alone.
 */
final class FirstStage {

    static final int VIEWS = 4;

    /** Trees times accounts, so that a million accounts take minutes and not hours. */
    private static final long EFFORT = 20_000_000;

    private final Forest forest;
    private final Boosting boosting;
    private final AdditiveModel lines;
    private final @Nullable Forest alone;
    /** Number of columns, the first ones, that are the account's own. */
    private final int own;

    private FirstStage(Forest forest, Boosting boosting, AdditiveModel lines, @Nullable Forest alone, int own) {
        this.forest = forest;
        this.boosting = boosting;
        this.lines = lines;
        this.alone = alone;
        this.own = own;
    }

    static FirstStage fit(double[][] from, double[] outcomes, int own, int accounts, Parameters parameters, long seed) {
        return new FirstStage(
                forest(from, outcomes, accounts, seed),
                Boosting.fit(from, outcomes, new Boosting.Settings(120, 3, 0.06, 5, 0.6, seed)),
                AdditiveModel.bent(from, outcomes, parameters.get("lines")),
                own == 0 ? null : forest(Arrays.copyOf(from, own), outcomes, accounts, seed),
                own);
    }

    static Forest forest(double[][] from, double[] outcomes, int accounts, long seed) {
        int trees = (int) Math.max(50, Math.min(400, EFFORT / accounts));
        return Forest.fit(from, outcomes, new Forest.Settings(trees, 2, 0.25, seed));
    }

    static double[] odds(Forest forest, double[][] to, int rows) {
        return Arrays.stream(forest.shares(to, rows)).map(Odds::logarithm).toArray();
    }

    double[][] views(double[][] features, int rows) {
        return new double[][] {
            odds(forest, features, rows),
            boosting.sums(features, rows),
            lines.sums(features, rows),
            alone == null ? new double[rows] : odds(alone, Arrays.copyOf(features, own), rows)
        };
    }

    /** Ensemble score of the views. */
    static double[] shares(double[][] views) {
        double[] shares = new double[views[0].length];
        Arrays.setAll(shares, at -> Odds.share((views[0][at] + views[1][at] + views[2][at] + views[3][at]) / VIEWS));
        return shares;
    }

    void save(ModelOut out) throws IOException {
        forest.save(out);
        boosting.save(out);
        lines.save(out);
        if (alone != null) {
            alone.save(out);
        }
    }

    static FirstStage load(ModelIn in, int features, int own) throws IOException {
        return new FirstStage(
                Forest.load(in, features),
                Boosting.load(in, features),
                AdditiveModel.load(in, features),
                own == 0 ? null : Forest.load(in, own),
                own);
    }
}
