package org.chengxin.detection.learn;

import java.util.Arrays;

/** Parts of columns, and columns put together. */
public final class FeatureColumns {

    private FeatureColumns() {}

    /** The chosen rows of every column. */
    public static double[][] rows(double[][] columns, int[] chosen) {
        double[][] parts = new double[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            parts[column] = rows(columns[column], chosen);
        }
        return parts;
    }

    public static double[] rows(double[] column, int[] chosen) {
        double[] part = new double[chosen.length];
        for (int at = 0; at < part.length; at++) {
            part[at] = column[chosen[at]];
        }
        return part;
    }

    /** Some columns and then others, of the same rows. */
    public static double[][] joined(double[][] some, double[][] others) {
        double[][] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    /** The chosen ones of some numbers. */
    public static int[] pick(int[] numbers, int[] chosen) {
        int[] picked = new int[chosen.length];
        for (int at = 0; at < picked.length; at++) {
            picked[at] = numbers[chosen[at]];
        }
        return picked;
    }
}
