package org.chengxin.detection.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengxin.detection.learn.ModelIn;
import org.chengxin.detection.learn.ModelOut;
import org.chengxin.detection.metrics.Ranking;

/**
 * Features of what stands beside the texts as columns: the numbers, the hour and weekday of times, common categories, how
 * often a rare one (a name) comes, and where a number or a time stands within its film or shop. Learnt from the training
 * without its labels; of what is scored it takes in what else is scored with it of the same film or shop.
 */
final class MetaFeatures {

    private static final int MOST_CATEGORIES = 30;
    private static final double LEAST_SHARE = 0.01;
    private static final int LEAST_GROUP = 5;
    private static final int FEW = 20;
    private static final double SKEWED = 20;

    private final List<MetaColumn> meta;
    /** By column: whether its numbers count by their logarithm. */
    private final int[] skewed;
    /** By column: the categories that have a column of their own. */
    private final int[][] common;
    /** By column: 1 where its categories are groups. */
    private final int[] grouping;
    /** Training values by column. */
    private final double[][] training;

    private MetaFeatures(List<MetaColumn> meta, int[] skewed, int[][] common, int[] grouping, double[][] training) {
        this.meta = meta;
        this.skewed = skewed;
        this.common = common;
        this.grouping = grouping;
        this.training = training;
    }

    /**
     * @param meta the values of the training by column
     * @param scored those of what will be scored, as far as they are known
     */
    static MetaFeatures of(List<List<String>> meta, List<List<String>> scored) {
        List<MetaColumn> columns = new ArrayList<>();
        double[][] training = new double[meta.size()][];
        int[] skewed = new int[meta.size()];
        int[] grouping = new int[meta.size()];
        int[][] common = new int[meta.size()][];
        for (int at = 0; at < training.length; at++) {
            MetaColumn column = MetaColumn.of(meta.get(at), scored.get(at));
            columns.add(column);
            training[at] = column.values(meta.get(at));
            boolean category = column.kind() == MetaColumn.Kind.CATEGORY;
            common[at] = category && !column.foreign() ? common(column, training[at].length) : new int[0];
            grouping[at] =
                    category && column.distinct() > 1 && (long) column.distinct() * LEAST_GROUP <= training[at].length
                            ? 1
                            : 0;
            skewed[at] = column.kind() == MetaColumn.Kind.NUMBER && skewed(training[at]) ? 1 : 0;
        }
        return new MetaFeatures(columns, skewed, common, grouping, training);
    }

    void save(ModelOut out) throws IOException {
        out.number(meta.size());
        for (int at = 0; at < training.length; at++) {
            meta.get(at).save(out);
            out.numbers(common[at]);
            // What is missing is no number, which a model may not hold: its places are written apart.
            double[] values = training[at];
            out.numbers(IntStream.range(0, values.length)
                    .filter(row -> Double.isNaN(values[row]))
                    .toArray());
            out.numbers(Arrays.stream(values)
                    .map(value -> Double.isNaN(value) ? 0 : value)
                    .toArray());
        }
        out.numbers(skewed);
        out.numbers(grouping);
    }

    static MetaFeatures load(ModelIn in) throws IOException {
        int count = in.whole(0, 10_000);
        List<MetaColumn> meta = new ArrayList<>();
        int[][] common = new int[count][];
        double[][] training = new double[count][];
        for (int at = 0; at < count; at++) {
            MetaColumn column = MetaColumn.load(in);
            meta.add(column);
            common[at] = in.numbers(0, Integer.MAX_VALUE);
            int[] missing = in.numbers(0, Integer.MAX_VALUE);
            training[at] = in.decimals();
            ModelIn.require(training[at].length == training[0].length);
            for (int row : missing) {
                ModelIn.require(row < training[at].length);
                training[at][row] = Double.NaN;
            }
            for (double value : training[at]) {
                ModelIn.require(column.kind() != MetaColumn.Kind.CATEGORY
                        || value >= 0 && value == Math.rint(value) && column.count((int) value) > 0);
            }
        }
        int[] skewed = in.numbers(0, 1);
        int[] grouping = in.numbers(0, 1);
        ModelIn.require(skewed.length == count && grouping.length == count);
        return new MetaFeatures(List.copyOf(meta), skewed, common, grouping, training);
    }

    List<MetaColumn> columns() {
        return meta;
    }

    /** The columns of the training. */
    List<double[]> learnt() {
        return new Rows(training, true).columns;
    }

    /** The columns of other rows. */
    List<double[]> of(List<List<String>> scored) {
        return new Rows(values(scored), false).columns;
    }

    /** Of columns of few numbers their values, those of the training or of other rows. */
    List<double[]> ratings(double[][] values) {
        List<double[]> ratings = new ArrayList<>();
        for (int at = 0; at < values.length; at++) {
            if (meta.get(at).rating()) {
                ratings.add(values[at]);
            }
        }
        return ratings;
    }

    double[][] training() {
        return training;
    }

    double[][] values(List<List<String>> scored) {
        double[][] values = new double[meta.size()][];
        Arrays.setAll(values, at -> meta.get(at).values(scored.get(at)));
        return values;
    }

    /** A key and the place of the column it speaks of, by column. */
    List<String> names() {
        return new Rows(new double[meta.size()][0], false).names;
    }

    /** Counts that reach far beyond their middle (votes, followers). */
    private static boolean skewed(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length > 0
                && sorted[0] >= 0
                && sorted[sorted.length - 1] >= SKEWED * (1 + sorted[sorted.length / 2]);
    }

    private static int[] common(MetaColumn column, int rows) {
        double[] sizes = new double[column.distinct()];
        Arrays.setAll(sizes, column::count);
        return Arrays.stream(Ranking.descending(sizes))
                .limit(MOST_CATEGORIES)
                .filter(category -> sizes[category] >= Math.max(LEAST_GROUP, LEAST_SHARE * rows))
                .toArray();
    }

    /** Some rows as columns. */
    private final class Rows {

        private final double[][] values;
        private final boolean learnt;
        private final List<double[]> columns = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        Rows(double[][] values, boolean learnt) {
            this.values = values;
            this.learnt = learnt;
            for (int at = 0; at < values.length; at++) {
                switch (meta.get(at).kind()) {
                    case NUMBER -> add("number", at, even(at, values[at]));
                    case TIME -> clock(at);
                    case CATEGORY -> category(at);
                }
            }
            for (int group = 0; group < values.length; group++) {
                if (grouping[group] == 1) {
                    within(group);
                }
            }
        }

        private void add(String name, int column, double[] of) {
            names.add(name + " " + column);
            columns.add(of);
        }

        private double[] even(int column, double[] of) {
            return skewed[column] == 0
                    ? of.clone()
                    : Arrays.stream(of)
                            .map(value -> Math.log1p(Math.max(0, value)))
                            .toArray();
        }

        private void clock(int at) {
            add(
                    "hour",
                    at,
                    Arrays.stream(values[at])
                            .map(day -> (day - Math.floor(day)) * 24)
                            .toArray());
            add(
                    "weekday",
                    at,
                    Arrays.stream(values[at])
                            .map(day -> Double.isNaN(day) ? day : Math.floorMod((long) Math.floor(day) + 3, 7))
                            .toArray());
        }

        private void category(int at) {
            for (int category : common[at]) {
                add(
                        "category",
                        at,
                        Arrays.stream(values[at])
                                .map(value -> value == category ? 1 : 0)
                                .toArray());
            }
            if (meta.get(at).distinct() > MOST_CATEGORIES) {
                Map<Double, Integer> here = new HashMap<>();
                for (double value : values[at]) {
                    here.merge(value, learnt ? 0 : 1, Integer::sum);
                }
                add(
                        "count",
                        at,
                        Arrays.stream(values[at])
                                .map(value -> Math.log(here.getOrDefault(value, 0)
                                        + meta.get(at).count((int) value)))
                                .toArray());
            }
        }

        private void within(int group) {
            for (int at = 0; at < values.length; at++) {
                if (meta.get(at).kind() == MetaColumn.Kind.CATEGORY) {
                    continue;
                }
                boolean time = meta.get(at).kind() == MetaColumn.Kind.TIME;
                double[] of = even(at, values[at]);
                Map<Double, double[]> sorted = sorted(group, at, of);
                Map<Double, Double> means = new HashMap<>();
                sorted.forEach((key, others) -> means.put(key, mean(others)));
                double[] apart = missing(of.length);
                double[] place = missing(of.length);
                for (int row = 0; row < of.length; row++) {
                    double[] others = sorted.getOrDefault(values[group][row], new double[0]);
                    if (!Double.isNaN(of[row])) {
                        // The first of a group may be a slip of the pen; the fiftieth part of it is not.
                        apart[row] = time
                                ? Math.log1p(Math.max(0, of[row] - others[others.length / 50]))
                                : of[row] - means.getOrDefault(values[group][row], 0.0);
                        place[row] = place(others, of[row]);
                    }
                }
                add("apart", at, apart);
                if (meta.get(at).distinct() > FEW) {
                    add("place", at, place);
                }
            }
        }

        /** The known values of each group: those of the training, and of what is scored. */
        private Map<Double, double[]> sorted(int group, int at, double[] of) {
            Map<Double, List<Double>> lists = new HashMap<>();
            double[] known = even(at, training[at]);
            for (int row = 0; row < known.length; row++) {
                if (!Double.isNaN(known[row])) {
                    lists.computeIfAbsent(training[group][row], key -> new ArrayList<>())
                            .add(known[row]);
                }
            }
            for (int row = 0; row < of.length && !learnt; row++) {
                if (!Double.isNaN(of[row])) {
                    lists.computeIfAbsent(values[group][row], key -> new ArrayList<>())
                            .add(of[row]);
                }
            }
            Map<Double, double[]> sorted = new HashMap<>();
            lists.forEach((key, list) -> sorted.put(
                    key, list.stream().mapToDouble(value -> value).sorted().toArray()));
            return sorted;
        }
    }

    private static double mean(double[] sorted) {
        return Arrays.stream(sorted).average().orElse(0);
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
