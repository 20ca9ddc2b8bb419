package org.chengxin.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The real network without the grave ratings by its founder and by those he trusts: the labels follow from these, and
 * with them a model would find the labels and not the frauds.
 *
 * @param ratings rater, ratee, rating, time
 * @param frauds by id, of those that rated somebody in the network as it was published: true for a fraud
 */
record OtcNetwork(List<String[]> ratings, Map<String, Boolean> frauds) {

    private static final String FOUNDER = "1";
    private static final int GRAVE = 5;

    static OtcNetwork read(Path network, Path labels) throws IOException {
        List<String[]> ratings = rows(network);
        Set<String> raters = new HashSet<>();
        Set<String> labellers = new HashSet<>(Set.of(FOUNDER));
        for (String[] rating : ratings) {
            raters.add(rating[0]);
            if (rating[0].equals(FOUNDER) && Double.parseDouble(rating[2]) >= GRAVE) {
                labellers.add(rating[1]);
            }
        }
        Map<String, Boolean> frauds = new TreeMap<>();
        for (String[] label : rows(labels)) {
            if (raters.contains(label[0])) {
                frauds.put(label[0], label[1].startsWith("-"));
            }
        }
        ratings.removeIf(row -> labellers.contains(row[0]) && Math.abs(Double.parseDouble(row[2])) >= GRAVE);
        return new OtcNetwork(ratings, frauds);
    }

    static List<String[]> rows(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(line.split(","));
        }
        return rows;
    }
}
