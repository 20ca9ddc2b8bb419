package org.chengxin.detection.text;

import java.util.Arrays;
import java.util.List;

/** Features of how a text is written, whatever it says: length, marks, repetition, and how many others say nearly the same. */
final class WrittenFeatures {

    /** Names of the style features. */
    static final List<String> NAMES = List.of(
            "length",
            "clauses",
            "length of a clause",
            "exclamation marks",
            "question marks",
            "share of digits and Latin letters",
            "ends with a mark",
            "share of different characters",
            "nearly equal texts");

    static final double NEAR = 0.7;

    private WrittenFeatures() {}

    /** Feature columns, one for each name. */
    static double[][] columns(List<String> texts, int[][] points) {
        NearDuplicates near = NearDuplicates.among(texts, NEAR);
        double[][] columns = new double[NAMES.size()][texts.size()];
        for (int row = 0; row < points.length; row++) {
            double[] features = of(points[row]);
            for (int column = 0; column < features.length; column++) {
                columns[column][row] = features[column];
            }
            columns[features.length][row] = Math.log(near.size(row));
        }
        return columns;
    }

    private static double[] of(int[] points) {
        int clauses = 0;
        int exclamations = 0;
        int questions = 0;
        int latin = 0;
        boolean mark = true;
        for (int point : points) {
            boolean before = mark;
            mark = !Character.isLetterOrDigit(point);
            clauses += mark && !before ? 1 : 0;
            exclamations += point == '!' ? 1 : 0;
            questions += point == '?' ? 1 : 0;
            latin += point < 128 && !mark ? 1 : 0;
        }
        int length = points.length;
        long different = Arrays.stream(points).distinct().count();
        return new double[] {
            Math.log1p(length),
            Math.log1p(clauses),
            length / (1.0 + clauses),
            Math.log1p(exclamations),
            Math.log1p(questions),
            latin / Math.max(1.0, length),
            length > 0 && mark ? 1 : 0,
            different / Math.max(1.0, length)
        };
    }
}
