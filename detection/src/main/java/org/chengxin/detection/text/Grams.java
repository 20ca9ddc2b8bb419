package org.chengxin.detection.text;

import java.util.Arrays;
import org.chengxin.detection.metrics.Hash;

/**
 * The runs of one to so many characters of a text, each as one of 2^20 numbers (feature hashing: Weinberger and others,
 * ICML, 2009): no dictionary to grow with what hostile writers invent.
 */
final class Grams {

    static final int BUCKETS = 1 << 20;

    private Grams() {}

    /** The numbers of all runs, sorted, as often as they stand there. */
    static int[] of(int[] points, int longest) {
        int size = 0;
        for (int length = 1; length <= longest; length++) {
            size += Math.max(0, points.length - length + 1);
        }
        int[] grams = new int[size];
        int next = 0;
        for (int length = 1; length <= longest; length++) {
            for (int from = 0; from + length <= points.length; from++) {
                grams[next++] = bucket(points, from, from + length);
            }
        }
        Arrays.sort(grams);
        return grams;
    }

    static int bucket(int[] points, int from, int to) {
        return (int) (Hash.of(points, from, to) >>> 44);
    }
}
