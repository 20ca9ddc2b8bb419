package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.chengxin.detection.table.Records;

/** Hand-labelled Chinese reviews of films: each film is scored by what was learnt from all the others. */
final class DoubanTrial {

    private static final int FILM = 0;
    private static final int SCORE = 3;
    private static final int FAKE = 6;

    private final PrintWriter out;
    private final Path folder;
    private final String heap;
    private final Goals goals;
    private final List<List<String>> reviews = new ArrayList<>();

    DoubanTrial(PrintWriter out, Path folder, String heap, Goals goals) {
        this.out = out;
        this.folder = folder;
        this.heap = heap;
        this.goals = goals;
    }

    void run(Path file) throws IOException, InterruptedException {
        read(file);
        int count = reviews.size() - 1;
        boolean[] fake = new boolean[count];
        boolean[] all = new boolean[count];
        double[] stars = new double[count];
        Arrays.fill(all, true);
        for (int row = 0; row < count; row++) {
            fake[row] = reviews.get(row + 1).get(FAKE).equals("1");
            stars[row] =
                    Double.parseDouble("0" + reviews.get(row + 1).get(SCORE).replaceAll("[^0-9.]", ""));
        }
        out.printf("%nDouban, %d reviews, films held out（按影片留出）%n", count);
        Table table = new Table(out, "reviews（评价）", fake, all);
        double area = table.method("text and metadata, model", heldOut("score,comment_time,votes,movie_name"))
                .area();
        table.method("text alone, model", heldOut(""));
        table.method("stars", stars);
        goals.atLeast("review text and metadata, films held out: AUC", 0.93, area);
    }

    private void read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            Records records = new Records(in);
            while (records.next()) {
                List<String> fields = new ArrayList<>();
                for (int field = 0; field < records.fields(); field++) {
                    fields.add(records.field(field));
                }
                reviews.add(fields);
            }
        }
    }

    private double[] heldOut(String meta) throws IOException, InterruptedException {
        Set<String> films = new TreeSet<>();
        reviews.stream().skip(1).forEach(review -> films.add(review.get(FILM)));
        double[] scores = new double[reviews.size() - 1];
        for (String film : films) {
            List<Integer> rows = new ArrayList<>();
            for (int row = 1; row < reviews.size(); row++) {
                if (reviews.get(row).get(FILM).equals(film)) {
                    rows.add(row);
                }
            }
            List<String> lines = detect(film, meta);
            for (int at = 0; at < rows.size(); at++) {
                scores[rows.get(at) - 1] = Double.parseDouble(lines.get(at + 1).split(",")[1]);
            }
        }
        return scores;
    }

    private List<String> detect(String film, String meta) throws IOException, InterruptedException {
        Path train = write("train.csv", film, false);
        Path test = write("test.csv", film, true);
        Path results = folder.resolve("text");
        List<String> arguments =
                new ArrayList<>(List.of("detect", "text", "--text", "short_comment", "--label", "Fake"));
        arguments.addAll(List.of("--train", train.toString(), "--test", test.toString(), "--out", results.toString()));
        if (!meta.isEmpty()) {
            arguments.addAll(List.of("--meta", meta));
        }
        Child.run(heap, arguments);
        return Files.readAllLines(results.resolve("scores.csv"));
    }

    private Path write(String name, String film, boolean of) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < reviews.size(); row++) {
            if (row == 0 || reviews.get(row).get(FILM).equals(film) == of) {
                StringJoiner line = new StringJoiner(",");
                reviews.get(row).forEach(field -> line.add('"' + field.replace("\"", "\"\"") + '"'));
                lines.add(line.toString());
            }
        }
        return Files.write(folder.resolve(name), lines);
    }
}
