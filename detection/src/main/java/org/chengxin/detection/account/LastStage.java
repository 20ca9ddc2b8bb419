package org.chengxin.detection.account;

import java.io.IOException;
import java.util.Arrays;
import org.chengxin.detection.learn.AdditiveModel;
import org.chengxin.detection.learn.Forest;
import org.chengxin.detection.learn.ModelIn;
import org.chengxin.detection.learn.ModelOut;
import org.chengxin.detection.table.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A forest on everything, bent lines on the second stage alone, and both on what the account does alone: whom it is
 * joined with may say nothing, and the stack then listens to the last two.
 */
final class LastStage {

    static final int VIEWS = 4;

    private static final int SECOND = FirstStage.VIEWS + Beliefs.COLUMNS;

    private final Forest forest;
    private final AdditiveModel lines;
    private final @Nullable Forest forestAlone;
    private final @Nullable AdditiveModel linesAlone;
    private final int own;

    private LastStage(
            Forest forest,
            AdditiveModel lines,
            @Nullable Forest forestAlone,
            @Nullable AdditiveModel linesAlone,
            int own) {
        this.forest = forest;
        this.lines = lines;
        this.forestAlone = forestAlone;
        this.linesAlone = linesAlone;
        this.own = own;
    }

    /** @param own how many columns, the first ones, are of the account alone */
    static LastStage fit(double[][] from, double[] outcomes, int own, int accounts, Parameters parameters, long seed) {
        double penalty = parameters.get("lines");
        double[][] alone = Arrays.copyOf(from, own);
        return new LastStage(
                FirstStage.forest(from, outcomes, accounts, seed),
                AdditiveModel.bent(last(from), outcomes, penalty),
                own == 0 ? null : FirstStage.forest(alone, outcomes, accounts, seed),
                own == 0 ? null : AdditiveModel.bent(alone, outcomes, penalty),
                own);
    }

    double[][] views(double[][] to, int rows) {
        double[][] views = new double[VIEWS][rows];
        views[0] = FirstStage.odds(forest, to, rows);
        views[1] = lines.sums(last(to), rows);
        if (forestAlone != null && linesAlone != null) {
            double[][] alone = Arrays.copyOf(to, own);
            views[2] = FirstStage.odds(forestAlone, alone, rows);
            views[3] = linesAlone.sums(alone, rows);
        }
        return views;
    }

    /** Log-odds contributions of the account's own columns. */
    double[] own(double[][] to, int row) {
        return linesAlone == null ? new double[0] : linesAlone.parts(Arrays.copyOf(to, own), row);
    }

    private static double[][] last(double[][] columns) {
        return Arrays.copyOfRange(columns, columns.length - SECOND, columns.length);
    }

    void save(ModelOut out) throws IOException {
        forest.save(out);
        lines.save(out);
        if (forestAlone != null && linesAlone != null) {
            forestAlone.save(out);
            linesAlone.save(out);
        }
    }

    static LastStage load(ModelIn in, int features, int own) throws IOException {
        return new LastStage(
                Forest.load(in, features + SECOND),
                AdditiveModel.load(in, SECOND),
                own == 0 ? null : Forest.load(in, own),
                own == 0 ? null : AdditiveModel.load(in, own),
                own);
    }
}
