package org.chengxin.detection.metrics;

import java.util.Arrays;

/**
 * Measures of a ranking, how well scores put the positives first. Equal scores are one step, whatever the order of the
 * input: a score that says the same of all gets an area of 0.5 and a precision of the share of positives.
 *
 * <p>Area under the ROC curve: Mann–Whitney with mid-ranks. Average precision: the sum over the distinct thresholds of
 * the gain in recall times the precision there (not interpolated).
 */
public final class Ranking {

    private final double[] scores;
    private final boolean[] positive;
    private final int[] order;
    private final int positives;

    private Ranking(double[] scores, boolean[] positive) {
        if (scores.length != positive.length) {
            throw new IllegalArgumentException("scores and labels differ in number");
        }
        this.scores = scores.clone();
        this.positive = positive.clone();
        order = descending(this.scores);
        int count = 0;
        for (boolean each : positive) {
            count += each ? 1 : 0;
        }
        positives = count;
    }

    /** @param scores finite, higher is more suspicious */
    public static Ranking of(double[] scores, boolean[] positive) {
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("a score is not finite");
            }
        }
        return new Ranking(scores, positive);
    }

    /** @return 0 to 1; NaN where all or none are positive */
    public double area() {
        long negatives = scores.length - positives;
        double won = 0;
        long negativesBelow = negatives;
        for (int start = 0, end; start < order.length; start = end) {
            end = endOfStep(start);
            int hits = hits(start, end);
            int misses = end - start - hits;
            negativesBelow -= misses;
            won += hits * (negativesBelow + misses / 2.0);
        }
        return won / ((double) positives * negatives);
    }

    /** @return 0 to 1; NaN where none is positive */
    public double averagePrecision() {
        double sum = 0;
        long found = 0;
        for (int start = 0, end; start < order.length; start = end) {
            end = endOfStep(start);
            int hits = hits(start, end);
            found += hits;
            sum += hits * (double) found / end;
        }
        return sum / positives;
    }

    /** The share of positives among the first so many; a step that is cut counts in proportion. */
    public double precisionAt(int count) {
        int asked = Math.min(count, order.length);
        double found = 0;
        for (int start = 0, end; start < asked; start = end) {
            end = endOfStep(start);
            found += hits(start, end) * (double) (Math.min(end, asked) - start) / (end - start);
        }
        return found / asked;
    }

    private int endOfStep(int start) {
        int end = start + 1;
        while (end < order.length && scores[order[end]] == scores[order[start]]) {
            end++;
        }
        return end;
    }

    private int hits(int start, int end) {
        int hits = 0;
        for (int at = start; at < end; at++) {
            hits += positive[order[at]] ? 1 : 0;
        }
        return hits;
    }

    /** Positions of the scores, the highest first; equal ones in the order of the input. */
    public static int[] descending(double[] scores) {
        // The bits of a double, turned so that they sort as it does, would not leave room for the position.
        Integer[] boxed = new Integer[scores.length];
        Arrays.setAll(boxed, at -> at);
        Arrays.sort(boxed, (left, right) -> Double.compare(scores[right], scores[left]));
        int[] order = new int[scores.length];
        Arrays.setAll(order, at -> boxed[at]);
        return order;
    }
}
