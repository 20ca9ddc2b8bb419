package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengxin.detection.metrics.Ranking;

/** Bitcoin OTC (SNAP): who of the labelled raters is a fraud, by the model and by mean ratings. */
final class OtcTrial {

    private static final double HIGHEST = 10;
    private static final long SEED = 1;

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
        OtcNetwork otc = OtcNetwork.read(network, labels);
        List<String[]> ratings = otc.ratings();
        Map<String, Boolean> frauds = otc.frauds();
        Path results = detect(ratings, "otc");
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
        ring("within weeks", 0.01, ratings, results);
        ring("over years", 1, ratings, results);
    }

    /** What a ring moves that adds a rating to every twenty. */
    private void ring(String what, double duration, List<String[]> ratings, Path results)
            throws IOException, InterruptedException {
        RatingRing ring = RatingRing.in(ratings, duration, SEED);
        Map<String, Double> before = column(results.resolve("ratees.csv"), 1);
        Map<String, Double> after = column(detect(ring.ratings(), "otc-ring").resolve("ratees.csv"), 1);
        double plain = ring.gain(mean(ratings), mean(ring.ratings()));
        out.printf(
                Locale.ROOT,
                "  a ring's 5 %% of ratings %s: Kendall of %d others %.3f, goodness of its sellers %+.3f (plain mean %+.3f)%n",
                what,
                ring.others().size(),
                ring.order(before, after),
                ring.gain(before, after),
                plain);
        goals.atLeast("a ring " + what + ": order of the others, Kendall", 0.95, ring.order(before, after));
        goals.atMost("a ring " + what + ": gain of its sellers", 0.05, ring.gain(before, after));
    }

    private static Map<String, Double> mean(List<String[]> ratings) {
        Map<String, double[]> sums = sums(ratings, 1);
        Map<String, Double> means = new HashMap<>();
        sums.forEach((id, sum) -> means.put(id, sum[0] / sum[1] / HIGHEST));
        return means;
    }

    private Path detect(List<String[]> ratings, String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".csv");
        Files.write(file, ratings.stream().map(row -> String.join(",", row)).toList());
        Path results = folder.resolve(name);
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
        Map<String, Double> known = column(file, column);
        return frauds.keySet().stream()
                .mapToDouble(id -> known.getOrDefault(id, 0.5))
                .toArray();
    }

    private static Map<String, Double> column(Path file, int column) throws IOException {
        Map<String, Double> known = new HashMap<>();
        OtcNetwork.rows(file).stream().skip(1).forEach(row -> known.put(row[0], Double.valueOf(row[column])));
        return known;
    }

    private static double[] minusMean(List<String[]> ratings, int side, Map<String, Boolean> frauds) {
        Map<String, double[]> sums = sums(ratings, side);
        return frauds.keySet().stream()
                .map(id -> sums.getOrDefault(id, new double[] {0, 1}))
                .mapToDouble(sum -> -sum[0] / sum[1])
                .toArray();
    }

    /** By id: the sum and the number of its ratings. */
    private static Map<String, double[]> sums(List<String[]> ratings, int side) {
        Map<String, double[]> sums = new HashMap<>();
        for (String[] rating : ratings) {
            double[] sum = sums.computeIfAbsent(rating[side], none -> new double[2]);
            sum[0] += Double.parseDouble(rating[2]);
            sum[1]++;
        }
        return sums;
    }
}
