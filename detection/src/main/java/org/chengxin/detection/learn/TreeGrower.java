package org.chengxin.detection.learn;

import java.util.Arrays;
import java.util.Random;

/**
 * Grows one regression tree on negative gradients and second derivatives ("weights"). The value of a leaf is the sum of
 * gradients over the sum of weights plus the L2 penalty; a split maximizes the sum of squared gradients over weights
 * (Chen and Guestrin, KDD, 2016, without pruning). With targets as gradients and counts as weights this is the
 * least-squares tree of Breiman and others (1984); for targets 0 and 1 its splits are those of the Gini index.
 */
final class TreeGrower {

    /**
     * @param depth of cuts one below the other, at most
     * @param leastLeaf the least number of rows in a leaf
     * @param columnShare the share of the columns that a cut may choose among
     * @param l2 penalty, added to the weight of a leaf
     */
    record Shape(int depth, int leastLeaf, double columnShare, double l2) {}

    private final byte[][] steps;
    private final Bins bins;
    private final Shape shape;
    private final double[] gradients;
    private final double[] weights;
    private final Random random;

    private final int[] columnOrder;
    private final double[] stepGradients = new double[256];
    private final double[] stepWeights = new double[256];
    private final int[] stepRows = new int[256];

    private int[] column = new int[64];
    private int[] cut = new int[64];
    private int[] left = new int[64];
    private double[] value = new double[64];
    private int nodes = 1;

    private double bestGain;
    private int bestColumn;
    private int bestCut;

    TreeGrower(byte[][] steps, Bins bins, Shape shape, double[] gradients, double[] weights, Random random) {
        this.steps = steps;
        this.bins = bins;
        this.shape = shape;
        this.gradients = gradients;
        this.weights = weights;
        this.random = random;
        columnOrder = new int[steps.length];
        Arrays.setAll(columnOrder, at -> at);
    }

    /** @param rows the rows it learns from, put into another order */
    Tree grow(int[] rows) {
        grow(0, rows, 0, rows.length, shape.depth());
        return new Tree(
                Arrays.copyOf(column, nodes),
                Arrays.copyOf(cut, nodes),
                Arrays.copyOf(left, nodes),
                Arrays.copyOf(value, nodes));
    }

    private void grow(int node, int[] rows, int from, int to, int depth) {
        double gradient = 0;
        double weight = 0;
        for (int at = from; at < to; at++) {
            gradient += gradients[rows[at]];
            weight += weights[rows[at]];
        }
        column[node] = -1;
        value[node] = weight + shape.l2() == 0 ? 0 : gradient / (weight + shape.l2());
        if (depth == 0 || to - from < 2 * shape.leastLeaf() || !findCut(rows, from, to, gradient, weight)) {
            return;
        }
        int chosenColumn = bestColumn;
        int chosenCut = bestCut;
        int middle = part(rows, from, to, steps[chosenColumn], chosenCut);
        int child = nodes;
        nodes += 2;
        room();
        column[node] = chosenColumn;
        cut[node] = chosenCut;
        left[node] = child;
        grow(child, rows, from, middle, depth - 1);
        grow(child + 1, rows, middle, to, depth - 1);
    }

    private boolean findCut(int[] rows, int from, int to, double gradient, double weight) {
        bestGain = score(gradient, weight) * (1 + 1e-9) + 1e-12;
        bestColumn = -1;
        int columns = columnOrder.length;
        int wanted = (int) Math.max(1, Math.ceil(columns * shape.columnShare()));
        for (int at = 0; at < wanted; at++) {
            int other = at + random.nextInt(columns - at);
            int chosen = columnOrder[other];
            columnOrder[other] = columnOrder[at];
            columnOrder[at] = chosen;
            findCut(chosen, rows, from, to, gradient, weight);
        }
        return bestColumn >= 0;
    }

    private void findCut(int chosen, int[] rows, int from, int to, double gradient, double weight) {
        int count = bins.steps(chosen);
        Arrays.fill(stepGradients, 0, count, 0);
        Arrays.fill(stepWeights, 0, count, 0);
        Arrays.fill(stepRows, 0, count, 0);
        byte[] ofColumn = steps[chosen];
        for (int at = from; at < to; at++) {
            int row = rows[at];
            int step = ofColumn[row] & 0xff;
            stepGradients[step] += gradients[row];
            stepWeights[step] += weights[row];
            stepRows[step]++;
        }
        double gradientLeft = 0;
        double weightLeft = 0;
        int rowsLeft = 0;
        for (int step = 0; step < count - 1; step++) {
            gradientLeft += stepGradients[step];
            weightLeft += stepWeights[step];
            rowsLeft += stepRows[step];
            if (stepRows[step] == 0 || rowsLeft < shape.leastLeaf()) {
                continue;
            }
            if (to - from - rowsLeft < shape.leastLeaf()) {
                return;
            }
            double gain = score(gradientLeft, weightLeft) + score(gradient - gradientLeft, weight - weightLeft);
            if (gain > bestGain) {
                bestGain = gain;
                bestColumn = chosen;
                bestCut = step;
            }
        }
    }

    private double score(double gradient, double weight) {
        double regularized = weight + shape.l2();
        return regularized <= 0 ? 0 : gradient * gradient / regularized;
    }

    private static int part(int[] rows, int from, int to, byte[] ofColumn, int cut) {
        int middle = from;
        for (int at = from; at < to; at++) {
            int row = rows[at];
            if ((ofColumn[row] & 0xff) <= cut) {
                rows[at] = rows[middle];
                rows[middle++] = row;
            }
        }
        return middle;
    }

    private void room() {
        if (nodes > column.length) {
            int longer = column.length * 2;
            column = Arrays.copyOf(column, longer);
            cut = Arrays.copyOf(cut, longer);
            left = Arrays.copyOf(left, longer);
            value = Arrays.copyOf(value, longer);
        }
    }
}
