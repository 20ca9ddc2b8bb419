package org.chengxin.cli.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chengxin.detection.measure.Ranking;

/**
 * Bitcoin OTC (SNAP): labelled raters. The labels follow from the grave ratings by the founder and by those he trusts, so
 * these are taken out first: else a model finds the labels and not the frauds.
 */
final class OtcTrial {

    private static final String FOUNDER = "1";
    private static final int GRAVE = 5;

    private final PrintWriter out;
    private final Path folder;
    private final String heap;
    private final Goals goals;

    OtcTrial(PrintWriter out, Path folder, String heap, Goals goals) {
        this.out = out;
        this.folder = folder;
        this.heap = heap;
        this.goals = goals;
    }

    void run(Path network, Path labels) throws IOException, InterruptedException {
        List<String[]> ratings = rows(network);
        Map<String, Boolean> frauds = labelled(rows(labels), ratings);
        Set<String> labellers = new HashSet<>(Set.of(FOUNDER));
        for (String[] rating : ratings) {
            if (rating[0].equals(FOUNDER) && Double.parseDouble(rating[2]) >= GRAVE) {
                labellers.add(rating[1]);
            }
        }
        ratings.removeIf(row -> labellers.contains(row[0]) && Math.abs(Double.parseDouble(row[2])) >= GRAVE);
        Path results = detect(ratings);
        out.printf("%nBitcoin OTC without leak, %d labelled raters（去除泄漏）%n", frauds.size());
        Table table = new Table(out, "accounts（账号）", wrong(frauds), all(frauds.size()));
        Ranking raters = table.method("raters, model", scores(results.resolve("raters.csv"), 2, frauds));
        table.method("ratees, model", scores(results.resolve("ratees.csv"), 2, frauds));
        Ranking both = table.method("both sides, model", scores(results.resolve("accounts.csv"), 1, frauds));
        table.method("minus mean rating given", minusMean(ratings, 0, frauds));
        table.method("minus mean received", minusMean(ratings, 1, frauds));
        goals.atLeast("rated network without leak, rater side: AUC", 0.90, raters.area());
        goals.atLeast("rated network without leak, rater side: AP", 0.90, raters.averagePrecision());
        goals.atLeast("rated network without leak, both sides: AUC", 0.95, both.area());
    }

    private Path detect(List<String[]> ratings) throws IOException, InterruptedException {
        Path file = folder.resolve("otc.csv");
        Files.write(file, ratings.stream().map(row -> String.join(",", row)).toList());
        Path results = folder.resolve("otc");
        Child.run(
                heap,
                List.of(
                        "detect",
                        "trust",
                        "--ratings",
                        file.toString(),
                        "--columns",
                        "rater,ratee,rating,time",
                        "--scale=-10:10",
                        "--out",
                        results.toString()));
        return results;
    }

    private static List<String[]> rows(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(line.split(","));
        }
        return rows;
    }

    /** Those that rated somebody in the network as it was published, in the order of their ids. */
    private static Map<String, Boolean> labelled(List<String[]> labels, List<String[]> ratings) {
        Set<String> raters = new HashSet<>();
        ratings.forEach(rating -> raters.add(rating[0]));
        Map<String, Boolean> frauds = new TreeMap<>();
        for (String[] label : labels) {
            if (raters.contains(label[0])) {
                frauds.put(label[0], label[1].startsWith("-"));
            }
        }
        return frauds;
    }

    private static boolean[] wrong(Map<String, Boolean> frauds) {
        boolean[] wrong = new boolean[frauds.size()];
        int next = 0;
        for (boolean fraud : frauds.values()) {
            wrong[next++] = fraud;
        }
        return wrong;
    }

    private static boolean[] all(int size) {
        boolean[] all = new boolean[size];
        java.util.Arrays.fill(all, true);
        return all;
    }

    /** Of those on whom that side says nothing, the middle. */
    private static double[] scores(Path file, int column, Map<String, Boolean> frauds) throws IOException {
        Map<String, Double> known = new HashMap<>();
        rows(file).stream().skip(1).forEach(row -> known.put(row[0], Double.valueOf(row[column])));
        return frauds.keySet().stream()
                .mapToDouble(id -> known.getOrDefault(id, 0.5))
                .toArray();
    }

    private static double[] minusMean(List<String[]> ratings, int side, Map<String, Boolean> frauds) {
        Map<String, double[]> sums = new HashMap<>();
        for (String[] rating : ratings) {
            double[] sum = sums.computeIfAbsent(rating[side], none -> new double[2]);
            sum[0] += Double.parseDouble(rating[2]);
            sum[1]++;
        }
        return frauds.keySet().stream()
                .map(id -> sums.getOrDefault(id, new double[] {0, 1}))
                .mapToDouble(sum -> -sum[0] / sum[1])
                .toArray();
    }
}
