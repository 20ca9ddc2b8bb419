package org.chengxin.detection.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.detection.metrics.Ranking;

/**
 * What stands beside the texts as columns: the numbers, the hour and weekday of times, common categories, how often a
 * rare one (a name) comes, and where a number or a time stands within its film or shop. Knows no label.
 */
final class MetaFeatures {

    private static final int MOST_CATEGORIES = 30;
    private static final double LEAST_SHARE = 0.01;
    private static final int LEAST_GROUP = 5;
    private static final int FEW = 20;
    private static final double SKEWED = 20;

    private final int trained;
    private final List<double[]> columns = new ArrayList<>();

    private MetaFeatures(int trained) {
        this.trained = trained;
    }

    /** @param trained how many rows, the first ones, are of the training */
    static List<double[]> of(List<MetaColumn> meta, int trained) {
        MetaFeatures features = new MetaFeatures(trained);
        for (MetaColumn column : meta) {
            switch (column.kind()) {
                case NUMBER -> features.columns.add(even(column.values(), trained));
                case TIME -> features.clock(column.values());
                case CATEGORY -> features.category(column);
            }
        }
        for (MetaColumn group : meta) {
            if (group.kind() == MetaColumn.Kind.CATEGORY
                    && group.distinct() > 1
                    && (long) group.distinct() * LEAST_GROUP <= group.values().length) {
                features.within(group, meta);
            }
        }
        return features.columns;
    }

    /** Counts that reach far beyond their middle (votes, followers) by their logarithm. */
    private static double[] even(double[] values, int trained) {
        double[] sorted = Arrays.stream(values, 0, trained)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length == 0
                || sorted[0] < 0
                || sorted[sorted.length - 1] < SKEWED * (1 + sorted[sorted.length / 2])) {
            return values.clone();
        }
        return Arrays.stream(values)
                .map(value -> Math.log1p(Math.max(0, value)))
                .toArray();
    }

    private void clock(double[] days) {
        columns.add(Arrays.stream(days).map(day -> (day - Math.floor(day)) * 24).toArray());
        columns.add(Arrays.stream(days)
                .map(day -> Double.isNaN(day) ? day : Math.floorMod((long) Math.floor(day) + 3, 7))
                .toArray());
    }

    private void category(MetaColumn column) {
        double[] values = column.values();
        int[] all = new int[values.length];
        int[] training = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            all[(int) values[row]]++;
            training[(int) values[row]] += row < trained ? 1 : 0;
        }
        int distinct = column.distinct();
        if (!column.foreign()) {
            double[] sizes =
                    Arrays.stream(training, 0, distinct).asDoubleStream().toArray();
            int[] largest = Ranking.descending(sizes);
            for (int at = 0; at < Math.min(MOST_CATEGORIES, distinct); at++) {
                int category = largest[at];
                if (training[category] >= Math.max(LEAST_GROUP, LEAST_SHARE * trained)) {
                    columns.add(Arrays.stream(values)
                            .map(value -> value == category ? 1 : 0)
                            .toArray());
                }
            }
        }
        if (distinct > MOST_CATEGORIES) {
            columns.add(Arrays.stream(values)
                    .map(value -> Math.log(all[(int) value]))
                    .toArray());
        }
    }

    private void within(MetaColumn group, List<MetaColumn> meta) {
        Map<Integer, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < group.values().length; row++) {
            rows.computeIfAbsent((int) group.values()[row], key -> new ArrayList<>())
                    .add(row);
        }
        for (MetaColumn column : meta) {
            if (column.kind() != MetaColumn.Kind.CATEGORY) {
                boolean time = column.kind() == MetaColumn.Kind.TIME;
                double[] values = time ? column.values() : even(column.values(), trained);
                double[] apart = missing(values.length);
                double[] place = missing(values.length);
                for (List<Integer> of : rows.values()) {
                    within(of, values, time, apart, place);
                }
                columns.add(apart);
                if (column.distinct() > FEW) {
                    columns.add(place);
                }
            }
        }
    }

    /** The distance from the group's mean, or of times from its beginning; and the place in its order, 0 to 1. */
    private static void within(List<Integer> rows, double[] values, boolean time, double[] apart, double[] place) {
        int[] known = rows.stream()
                .mapToInt(row -> row)
                .filter(row -> !Double.isNaN(values[row]))
                .toArray();
        double[] sorted =
                Arrays.stream(known).mapToDouble(row -> values[row]).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElse(0);
        for (int row : known) {
            // The first of a group may be a slip of the pen; the fiftieth part of it is not.
            apart[row] = time ? Math.log1p(Math.max(0, values[row] - sorted[sorted.length / 50])) : values[row] - mean;
            place[row] = place(sorted, values[row]);
        }
    }

    private static double place(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / sorted.length;
    }

    private static double[] missing(int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
