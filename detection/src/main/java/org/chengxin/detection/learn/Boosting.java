package org.chengxin.detection.learn;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * Gradient boosted trees for two classes (Friedman, Annals of Statistics, 2001, with rows drawn anew for each tree as in
 * Computational Statistics and Data Analysis, 2002): each small tree takes a part of what the ones before it left over.
 */
public final class Boosting {

    /**
     * @param trees how many
     * @param depth of each
     * @param pace the part of each tree that is added
     * @param rowShare the share of the rows that each tree sees
     */
    public record Settings(int trees, int depth, double pace, int leastLeaf, double rowShare, long seed) {}

    private static final double BRAKE = 1;

    private final Bins bins;
    private final Tree[] trees;
    private final double start;
    private final double pace;

    private Boosting(Bins bins, Tree[] trees, double start, double pace) {
        this.bins = bins;
        this.trees = trees;
        this.start = start;
        this.pace = pace;
    }

    /**
     * @param columns the columns, each with a value for every row; NaN where it is missing
     * @param targets 0 or 1
     */
    public static Boosting fit(double[][] columns, double[] targets, Settings settings) {
        int rows = targets.length;
        if (rows == 0 || columns.length == 0) {
            throw new IllegalArgumentException("nothing to learn from");
        }
        Bins bins = Bins.of(columns);
        byte[][] steps = bins.of(columns, rows);
        double start = Odds.logarithm(Arrays.stream(targets).sum() / rows);
        double[] sums = new double[rows];
        Arrays.fill(sums, start);
        double[] gradients = new double[rows];
        double[] weights = new double[rows];
        Tree[] trees = new Tree[settings.trees()];
        Random random = new Random(settings.seed());
        TreeGrower.Shape shape = new TreeGrower.Shape(settings.depth(), settings.leastLeaf(), 1, BRAKE);
        for (int each = 0; each < trees.length; each++) {
            for (int row = 0; row < rows; row++) {
                double share = Odds.share(sums[row]);
                gradients[row] = targets[row] - share;
                weights[row] = share * (1 - share);
            }
            int[] seen = some(rows, settings.rowShare(), random);
            trees[each] = new TreeGrower(steps, bins, shape, gradients, weights, random).grow(seen);
            for (int row = 0; row < rows; row++) {
                sums[row] += settings.pace() * trees[each].value(steps, row);
            }
        }
        return new Boosting(bins, trees, start, settings.pace());
    }

    private static int[] some(int rows, double share, Random random) {
        int[] chosen = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (random.nextDouble() < share) {
                chosen[count++] = row;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    public void save(ModelOut out) throws IOException {
        bins.save(out);
        out.number(start);
        out.number(pace);
        out.number(trees.length);
        for (Tree tree : trees) {
            tree.save(out);
        }
    }

    /** @param columns how many columns it must have */
    public static Boosting load(ModelIn in, int columns) throws IOException {
        Bins bins = Bins.load(in, columns);
        double start = in.decimal();
        double pace = in.decimal();
        Tree[] trees = new Tree[in.whole(0, Tree.MOST)];
        for (int each = 0; each < trees.length; each++) {
            trees[each] = Tree.load(in, columns);
        }
        return new Boosting(bins, trees, start, pace);
    }

    /** @return of every row the logarithm of the odds */
    public double[] sums(double[][] columns, int rows) {
        byte[][] steps = bins.of(columns, rows);
        double[] sums = new double[rows];
        for (int row = 0; row < rows; row++) {
            sums[row] = start;
            for (Tree tree : trees) {
                sums[row] += pace * tree.value(steps, row);
            }
        }
        return sums;
    }
}
