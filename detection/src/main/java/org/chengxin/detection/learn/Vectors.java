package org.chengxin.detection.learn;

/** Sums over vectors of one length. */
final class Vectors {

    private Vectors() {}

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    static double length(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    static void add(double[] to, double[] what, double factor) {
        for (int at = 0; at < to.length; at++) {
            to[at] += factor * what[at];
        }
    }

    static void scale(double[] vector, double factor) {
        for (int at = 0; at < vector.length; at++) {
            vector[at] *= factor;
        }
    }
}
