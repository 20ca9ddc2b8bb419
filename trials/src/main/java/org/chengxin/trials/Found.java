package org.chengxin.trials;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.detection.table.Records;
import org.chengxin.trials.market.MarketFiles;
import org.chengxin.trials.market.RatingSource;

/**
 * What {@code detect rings} wrote, read back.
 *
 * @param users score by account; below zero for one that did not rate
 * @param blocks the accounts of each block
 */
record Found(double[] users, double[] items, Map<String, int[]> blocks, double seconds, long peak) {

    /**
     * What the command finds in what was known at the end of a day.
     *
     * @param folder for the file, which is removed, and the results
     */
    static Found in(RatingSource market, int lastDay, int users, int items, long seed, Path folder, String heap)
            throws IOException, InterruptedException {
        Path file = folder.resolve("ratings.csv");
        try (Writer writer = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16)) {
            MarketFiles.ratings(market, lastDay, writer);
        }
        Path results = folder.resolve("rings");
        List<String> command = new ArrayList<>(List.of("detect", "rings", "--ratings", file.toString()));
        command.addAll(List.of("--columns", "user,item,stars,day", "--seed", String.valueOf(seed)));
        command.addAll(List.of("--out", results.toString()));
        double seconds = Child.run(heap, command);
        Files.delete(file);
        return read(results, users, items, seconds);
    }

    static Found read(Path folder, int users, int items, double seconds) throws IOException {
        return new Found(
                scores(folder.resolve("users.csv"), users),
                scores(folder.resolve("items.csv"), items),
                blocks(folder.resolve("blocks.csv")),
                seconds,
                peak(folder));
    }

    private static double[] scores(Path file, int size) throws IOException {
        double[] scores = new double[size];
        Arrays.fill(scores, -1);
        try (Reader in = Files.newBufferedReader(file)) {
            Records records = new Records(in);
            records.next();
            while (records.next()) {
                scores[records.integer(0)] = records.decimal(1);
            }
        }
        return scores;
    }

    private static Map<String, int[]> blocks(Path file) throws IOException {
        Map<String, int[]> blocks = new TreeMap<>();
        try (Reader in = Files.newBufferedReader(file)) {
            Records records = new Records(in);
            records.next();
            while (records.next()) {
                if (records.field(1).equals("u")) {
                    int[] others = blocks.getOrDefault(records.field(0), new int[0]);
                    int[] members = Arrays.copyOf(others, others.length + 1);
                    members[others.length] = records.integer(2);
                    blocks.put(records.field(0), members);
                }
            }
        }
        return blocks;
    }

    private static long peak(Path folder) throws IOException {
        Matcher peak =
                Pattern.compile("\"peakMemoryBytes\":(\\d+)").matcher(Files.readString(folder.resolve("summary.json")));
        return peak.find() ? Long.parseLong(peak.group(1)) : 0;
    }
}
