package org.chengxin.detection.learn;

import java.util.Random;
import org.chengxin.detection.metrics.Ranking;

/**
 * Rows parted into folds, so that each row is scored by a model that has not seen its label. Rows of one group come into
 * one fold; else each fold gets its share of every class.
 */
public final class Folds {

    private final int[] fold;
    private final int count;

    private Folds(int[] fold, int count) {
        this.fold = fold;
        this.count = count;
    }

    /** Each class is dealt out in turn, in an order drawn with the seed. */
    public static Folds stratified(double[] targets, int count, long seed) {
        int folds = Math.max(2, count);
        int[] fold = new int[targets.length];
        int next = 0;
        int[] order = shuffled(targets.length, seed);
        for (int round = 0; round < 2; round++) {
            for (int row : order) {
                if ((targets[row] > 0.5) == (round == 0)) {
                    fold[row] = next++ % folds;
                }
            }
        }
        return new Folds(fold, folds);
    }

    /**
     * The largest groups first, each to the fold that has the fewest rows.
     *
     * @param groups of each row, from 0
     */
    public static Folds grouped(int[] groups, int groupCount, int count, long seed) {
        int folds = Math.max(2, Math.min(count, groupCount));
        double[] sizes = new double[groupCount];
        for (int group : groups) {
            sizes[group]++;
        }
        int[] order = shuffled(groupCount, seed);
        double[] shuffledSizes = new double[groupCount];
        for (int at = 0; at < groupCount; at++) {
            shuffledSizes[at] = sizes[order[at]];
        }
        int[] foldOfGroup = new int[groupCount];
        long[] filled = new long[folds];
        for (int at : Ranking.descending(shuffledSizes)) {
            int least = 0;
            for (int each = 1; each < folds; each++) {
                least = filled[each] < filled[least] ? each : least;
            }
            foldOfGroup[order[at]] = least;
            filled[least] += (long) shuffledSizes[at];
        }
        int[] fold = new int[groups.length];
        for (int row = 0; row < fold.length; row++) {
            fold[row] = foldOfGroup[groups[row]];
        }
        return new Folds(fold, folds);
    }

    public int count() {
        return count;
    }

    /** The rows of the fold, or all the others. */
    public int[] rows(int which, boolean inside) {
        int size = 0;
        for (int each : fold) {
            size += (each == which) == inside ? 1 : 0;
        }
        int[] rows = new int[size];
        int next = 0;
        for (int row = 0; row < fold.length; row++) {
            if ((fold[row] == which) == inside) {
                rows[next++] = row;
            }
        }
        return rows;
    }

    private static int[] shuffled(int size, long seed) {
        int[] order = new int[size];
        for (int at = 0; at < size; at++) {
            order[at] = at;
        }
        Random random = new Random(seed);
        for (int at = size - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
