package org.chengxin.detection.text;

import java.io.IOException;
import java.util.Arrays;
import org.chengxin.detection.learn.ModelIn;
import org.chengxin.detection.learn.ModelOut;
import org.chengxin.detection.learn.SparseRows;

/**
 * Texts as rows of the runs of characters that training has seen, weighted by how telling they are. Two ways: by how
 * often a run stands in the text and how rare it is over the texts (Salton and Buckley, Information Processing and
 * Management, 1988; the logarithm of the count, rows of length 1), or by how much oftener fakes have it than honest ones
 * (Wang and Manning, ACL, 2012).
 */
final class GramRows {

    /** Most runs stand in a few texts alone: of every so many texts, a run must stand in one more, up to a limit. */
    private static final int TEXTS = 5000;

    private static final int MOST_ASKED = 5;

    private final int longest;
    private final int[] columnOf = new int[Grams.BUCKETS];
    private final double[] weights;
    private final boolean counted;

    private GramRows(int longest, int columns, boolean counted) {
        this.longest = longest;
        this.counted = counted;
        weights = new double[columns];
    }

    /** By rarity; knows no label. */
    static GramRows byRarity(int[][] texts, int longest) {
        int[] textsWith = new int[Grams.BUCKETS];
        for (int[] text : texts) {
            countOnce(textsWith, text, longest);
        }
        int least = Math.min(MOST_ASKED, 1 + texts.length / TEXTS);
        GramRows rows = new GramRows(longest, columns(textsWith, least), true);
        rows.number(textsWith, least);
        for (int bucket = 0; bucket < Grams.BUCKETS; bucket++) {
            if (rows.columnOf[bucket] >= 0) {
                rows.weights[rows.columnOf[bucket]] = Math.log((1.0 + texts.length) / (1 + textsWith[bucket])) + 1;
            }
        }
        return rows;
    }

    /** By the logarithm of the ratio of the shares that the run has in fakes and in honest texts; in two texts or more. */
    static GramRows byRatio(int[][] texts, double[] targets, int longest) {
        int[] fakes = new int[Grams.BUCKETS];
        int[] all = new int[Grams.BUCKETS];
        for (int row = 0; row < texts.length; row++) {
            countOnce(all, texts[row], longest);
            if (targets[row] > 0.5) {
                countOnce(fakes, texts[row], longest);
            }
        }
        int least = Math.min(MOST_ASKED, 2 + texts.length / TEXTS);
        GramRows rows = new GramRows(longest, columns(all, least), false);
        rows.number(all, least);
        double fakeRuns = 0;
        double honestRuns = 0;
        for (int bucket = 0; bucket < Grams.BUCKETS; bucket++) {
            if (rows.columnOf[bucket] >= 0) {
                fakeRuns += 1 + fakes[bucket];
                honestRuns += 1 + all[bucket] - fakes[bucket];
            }
        }
        for (int bucket = 0; bucket < Grams.BUCKETS; bucket++) {
            if (rows.columnOf[bucket] >= 0) {
                double fake = (1 + fakes[bucket]) / fakeRuns;
                double honest = (1 + all[bucket] - fakes[bucket]) / honestRuns;
                rows.weights[rows.columnOf[bucket]] = Math.log(fake / honest);
            }
        }
        return rows;
    }

    private static void countOnce(int[] counts, int[] text, int longest) {
        int last = -1;
        for (int gram : Grams.of(text, longest)) {
            counts[gram] += gram == last ? 0 : 1;
            last = gram;
        }
    }

    private static int columns(int[] counts, int least) {
        int columns = 0;
        for (int count : counts) {
            columns += count >= least ? 1 : 0;
        }
        return columns;
    }

    private void number(int[] counts, int least) {
        int next = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            columnOf[bucket] = counts[bucket] >= least ? next++ : -1;
        }
    }

    void save(ModelOut out) throws IOException {
        int[] buckets = new int[weights.length];
        for (int bucket = 0; bucket < columnOf.length; bucket++) {
            if (columnOf[bucket] >= 0) {
                buckets[columnOf[bucket]] = bucket;
            }
        }
        out.number(longest);
        out.number(counted ? 1 : 0);
        out.numbers(buckets);
        out.numbers(weights);
    }

    static GramRows load(ModelIn in) throws IOException {
        int longest = in.whole(1, 8);
        boolean counted = in.whole(0, 1) == 1;
        int[] buckets = in.numbers(0, Grams.BUCKETS - 1);
        GramRows rows = new GramRows(longest, buckets.length, counted);
        System.arraycopy(in.decimals(buckets.length), 0, rows.weights, 0, buckets.length);
        Arrays.fill(rows.columnOf, -1);
        for (int column = 0; column < buckets.length; column++) {
            ModelIn.require(rows.columnOf[buckets[column]] < 0);
            rows.columnOf[buckets[column]] = column;
        }
        return rows;
    }

    int width() {
        return weights.length;
    }

    /** @return -1 where training has not seen it */
    int column(int bucket) {
        return columnOf[bucket];
    }

    SparseRows rows(int[][] texts) {
        SparseRows rows = new SparseRows(weights.length);
        for (int[] text : texts) {
            addRow(rows, Grams.of(text, longest));
            rows.endRow();
        }
        return rows;
    }

    private void addRow(SparseRows rows, int[] grams) {
        double scale = counted ? 1 / length(grams) : 1;
        for (int from = 0, to; from < grams.length; from = to) {
            to = endOfRun(grams, from);
            int column = columnOf[grams[from]];
            if (column >= 0) {
                rows.add(column, scale * value(column, to - from));
            }
        }
    }

    private double length(int[] grams) {
        double squares = 0;
        for (int from = 0, to; from < grams.length; from = to) {
            to = endOfRun(grams, from);
            int column = columnOf[grams[from]];
            double value = column < 0 ? 0 : value(column, to - from);
            squares += value * value;
        }
        return squares == 0 ? 1 : Math.sqrt(squares);
    }

    private double value(int column, int times) {
        return weights[column] * (counted ? 1 + Math.log(times) : 1);
    }

    private static int endOfRun(int[] grams, int from) {
        int to = from + 1;
        while (to < grams.length && grams[to] == grams[from]) {
            to++;
        }
        return to;
    }
}
