package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.detection.metrics.Ranking;

/** A real review graph whose own site hid some of its reviews: who reviewed what, without stars and without days. */
final class ReviewGraphTrial {

    private final PrintWriter out;
    private final Path folder;
    private final String heap;
    private final Goals goals;

    ReviewGraphTrial(PrintWriter out, Path folder, String heap, Goals goals) {
        this.out = out;
        this.folder = folder;
        this.heap = heap;
        this.goals = goals;
    }

    /** @param reviews a header, then {@code user,item,filtered} */
    void run(Path reviews) throws IOException, InterruptedException {
        List<String[]> rows = OtcNetwork.rows(reviews).stream().skip(1).toList();
        boolean[] hidden = new boolean[rows.size()];
        boolean[] all = new boolean[hidden.length];
        Arrays.fill(all, true);
        double[] few = few(rows, 0);
        double[] both = few(rows, 1);
        for (int at = 0; at < hidden.length; at++) {
            hidden[at] = rows.get(at)[2].equals("1");
            // No item has a million reviews: it decides among accounts that have as many.
            both[at] = few[at] + both[at] / 1e6;
        }
        out.printf("%nA real review graph without stars, %d reviews（真实评价网络，无星级）%n", rows.size());
        Table table = new Table(out, "reviews（评价）", hidden, all);
        Ranking ranking = table.method("model", model(rows));
        table.method("few reviews of the account", few);
        table.method("and of the business", both);
        goals.atLeast("user–item graph without stars: AUC", 0.74, ranking.area());
        goals.atLeast("user–item graph without stars: AP", 0.27, ranking.averagePrecision());
    }

    private double[] model(List<String[]> rows) throws IOException, InterruptedException {
        Path file = folder.resolve("reviews.csv");
        Files.write(file, rows.stream().map(row -> row[0] + "," + row[1]).toList());
        Path results = folder.resolve("reviews");
        List<String> detect = new ArrayList<>(List.of("detect", "trust", "--ratings", file.toString()));
        detect.addAll(List.of("--columns", "user,item", "--out", results.toString()));
        Child.run(heap, detect);
        double[] model = new double[rows.size()];
        OtcNetwork.rows(results.resolve("edges.csv")).stream()
                .skip(1)
                .forEach(row -> model[Integer.parseInt(row[0]) - 1] = Double.parseDouble(row[1]));
        return model;
    }

    /** Minus the number of reviews of whatever stands in the column. */
    private static double[] few(List<String[]> rows, int column) {
        Map<String, Integer> count = new HashMap<>();
        rows.forEach(row -> count.merge(row[column], 1, Integer::sum));
        return rows.stream()
                .mapToDouble(row -> -count.getOrDefault(row[column], 0))
                .toArray();
    }
}
