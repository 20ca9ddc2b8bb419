package org.chengxin.detection.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Features of an account, for which no label is needed: what it does, as values and as places among all accounts, the same
 * of its neighbours and of theirs, how far it stands from them, and how many they are.
 */
final class AccountFeatures {

    /** With more columns than this the neighbours are told by their means alone. */
    private static final int MANY = 60;

    private AccountFeatures() {}

    /** Number of feature columns for that number of an account's own columns. */
    static int count(int own) {
        return own + own * (own <= MANY ? 4 : 1) + 3;
    }

    static double[][] of(double[][] own, Graph graph) {
        List<double[]> columns = new ArrayList<>(List.of(own));
        for (double[] values : own) {
            double[] places = places(values);
            double[] means = graph.means(places);
            columns.add(means);
            if (own.length <= MANY) {
                columns.add(graph.highest(places));
                columns.add(graph.secondMeans(places));
                double[] apart = new double[places.length];
                Arrays.setAll(apart, at -> places[at] - means[at]);
                columns.add(apart);
            }
        }
        double[] degrees = new double[graph.nodes()];
        Arrays.setAll(degrees, at -> Math.log1p(graph.degree(at)));
        columns.add(degrees);
        columns.add(graph.means(degrees));
        columns.add(graph.secondMeans(degrees));
        return columns.toArray(double[][]::new);
    }

    /** Of each value its place among all of them, 0 to 1, equal ones in the middle of theirs; missing stays missing. */
    static double[] places(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] places = new double[values.length];
        Arrays.setAll(places, at -> {
            if (Double.isNaN(values[at])) {
                return Double.NaN;
            }
            return (below(sorted, values[at], false) + below(sorted, values[at], true)) / 2.0 / sorted.length;
        });
        return places;
    }

    private static int below(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || orEqual && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
