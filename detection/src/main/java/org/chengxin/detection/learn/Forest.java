package org.chengxin.detection.learn;

import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random forest (Breiman, Machine Learning, 2001): trees on rows drawn with replacement, cuts among some of the
 * columns, the mean of their leaves. Trees are drawn from their own seeds and added up in their order, so the number of
 * threads changes nothing.
 */
public final class Forest {

    /**
     * @param trees how many
     * @param leastLeaf the least number of different rows in a leaf
     * @param columnShare the share of the columns that a cut may choose among
     */
    public record Settings(int trees, int leastLeaf, double columnShare, long seed) {}

    private static final int DEPTH = 24;

    private final Bins bins;
    private final Tree[] trees;
    private final double[] outOfBag;

    private Forest(Bins bins, Tree[] trees, double[] outOfBag) {
        this.bins = bins;
        this.trees = trees;
        this.outOfBag = outOfBag;
    }

    /**
     * @param columns the columns, each with a value for every row; NaN where it is missing
     * @param targets from 0 to 1
     */
    public static Forest fit(double[][] columns, double[] targets, Settings settings) {
        int rows = targets.length;
        if (rows == 0 || columns.length == 0) {
            throw new IllegalArgumentException("nothing to learn from");
        }
        Bins bins = Bins.of(columns);
        byte[][] steps = bins.of(columns, rows);
        Tree[] trees = new Tree[settings.trees()];
        byte[][] drawn = new byte[settings.trees()][];
        IntStream.range(0, trees.length).parallel().forEach(each -> {
            Random random = new Random(settings.seed() * 1_000_003L + each);
            drawn[each] = draw(rows, random);
            trees[each] = tree(steps, bins, targets, drawn[each], settings, random);
        });
        return new Forest(bins, trees, outOfBag(steps, trees, drawn, targets));
    }

    private static byte[] draw(int rows, Random random) {
        byte[] times = new byte[rows];
        for (int each = 0; each < rows; each++) {
            int row = random.nextInt(rows);
            times[row] += (byte) (times[row] < Byte.MAX_VALUE ? 1 : 0);
        }
        return times;
    }

    private static Tree tree(
            byte[][] steps, Bins bins, double[] targets, byte[] times, Settings settings, Random random) {
        int count = 0;
        for (byte each : times) {
            count += each > 0 ? 1 : 0;
        }
        int[] rows = new int[count];
        double[] gradients = new double[times.length];
        double[] weights = new double[times.length];
        int next = 0;
        for (int row = 0; row < times.length; row++) {
            if (times[row] > 0) {
                rows[next++] = row;
                weights[row] = times[row];
                gradients[row] = times[row] * targets[row];
            }
        }
        TreeGrower.Shape shape = new TreeGrower.Shape(DEPTH, settings.leastLeaf(), settings.columnShare(), 0);
        return new TreeGrower(steps, bins, shape, gradients, weights, random).grow(rows);
    }

    private static double[] outOfBag(byte[][] steps, Tree[] trees, byte[][] drawn, double[] targets) {
        double[] shares = new double[targets.length];
        IntStream.range(0, shares.length).parallel().forEach(row -> {
            double sum = 0;
            int count = 0;
            for (int each = 0; each < trees.length; each++) {
                if (drawn[each][row] == 0) {
                    sum += trees[each].value(steps, row);
                    count++;
                }
            }
            shares[row] = count == 0 ? Double.NaN : sum / count;
        });
        return shares;
    }

    public void save(ModelOut out) throws IOException {
        bins.save(out);
        out.number(trees.length);
        for (Tree tree : trees) {
            tree.save(out);
        }
    }

    /**
     * It does not know what it was trained on.
     *
     * @param columns how many columns it must have
     */
    public static Forest load(ModelIn in, int columns) throws IOException {
        Bins bins = Bins.load(in, columns);
        Tree[] trees = new Tree[in.whole(1, Tree.MOST)];
        for (int each = 0; each < trees.length; each++) {
            trees[each] = Tree.load(in, columns);
        }
        return new Forest(bins, trees, new double[0]);
    }

    /** The shares of the rows it was trained on, each from the trees alone that have not seen it; NaN where all have. */
    public double[] outOfBag() {
        return outOfBag.clone();
    }

    /** @return of every row a share of 0 to 1 */
    public double[] shares(double[][] columns, int rows) {
        byte[][] steps = bins.of(columns, rows);
        double[] shares = new double[rows];
        IntStream.range(0, rows).parallel().forEach(row -> {
            double sum = 0;
            for (Tree tree : trees) {
                sum += tree.value(steps, row);
            }
            shares[row] = sum / trees.length;
        });
        return shares;
    }
}
