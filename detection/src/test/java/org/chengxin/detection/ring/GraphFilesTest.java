package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.rating.RatingReader;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.table.BadLines;
import org.junit.jupiter.api.Test;

/**
 * Graphs made elsewhere, each {@code X.csv} with its truth {@code X.csv.labels} ({@code kind,id,block}) in the folder
 * named by the system property {@code chengxin.graphs}: prints how well each is ranked.
 */
class GraphFilesTest {

    @Test
    void ranksThePlantedRingsFirst() throws IOException {
        String folder = System.getProperty("chengxin.graphs", "");
        assumeTrue(!folder.isEmpty(), "no graphs named");
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                System.out.println(measure(file));
            }
        }
    }

    static String measure(Path file) throws IOException {
        long start = System.nanoTime();
        Ratings ratings;
        try (Reader in = Files.newBufferedReader(file)) {
            ratings = RatingReader.read(in, "user,item,stars,day", new BadLines(100));
        }
        double read = (System.nanoTime() - start) / 1e9;
        RingFindings found = Rings.find(ratings, RingSettings.standard());
        double total = (System.nanoTime() - start) / 1e9;
        Map<String, Map<Integer, Integer>> truth = truth(Path.of(file + ".labels"));
        Map<Integer, Integer> users = truth.get("u");
        String ranks = String.format(
                "AP users %.3f items %.3f",
                averagePrecision(found.userIds(), found.userScores(), users),
                averagePrecision(found.itemIds(), found.itemScores(), truth.get("i")));
        return String.format(
                "%s: %s, blocks %d, rings in blocks %d of %d, read %.1f s, all %.1f s %s",
                file.getFileName(),
                ranks,
                found.blocks().size(),
                inBlocks(found, users),
                users.values().stream().distinct().count(),
                read,
                total,
                found.seconds());
    }

    private static long inBlocks(RingFindings found, Map<Integer, Integer> users) {
        int[] appearing = found.userIds().clone();
        Arrays.sort(appearing);
        return users.values().stream()
                .distinct()
                .filter(ring -> {
                    long size = users.entrySet().stream()
                            .filter(user ->
                                    user.getValue().equals(ring) && Arrays.binarySearch(appearing, user.getKey()) >= 0)
                            .count();
                    return found.blocks().stream()
                            .anyMatch(block -> block.members().length * 100L < appearing.length
                                    && Arrays.stream(block.members())
                                                            .filter(user -> ring.equals(users.get(user)))
                                                            .count()
                                                    * 2
                                            >= size);
                })
                .count();
    }

    private static double averagePrecision(int[] ids, double[] scores, Map<Integer, Integer> truth) {
        boolean[] positive = new boolean[ids.length];
        for (int at = 0; at < ids.length; at++) {
            positive[at] = truth.containsKey(ids[at]);
            assertThat(scores[at]).isFinite().isNotNegative();
        }
        return Ranking.of(scores, positive).averagePrecision();
    }

    private static Map<String, Map<Integer, Integer>> truth(Path file) throws IOException {
        Map<String, Map<Integer, Integer>> truth = new HashMap<>(Map.of("u", new HashMap<>(), "i", new HashMap<>()));
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",");
            truth.get(fields[0]).put(Integer.valueOf(fields[1]), Integer.valueOf(fields[2]));
        }
        return truth;
    }
}
