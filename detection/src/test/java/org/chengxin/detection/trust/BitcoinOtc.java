package org.chengxin.detection.trust;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.detection.table.BadLines;

/**
 * The real rating network with its labels. They follow from the grave ratings of the founder and of those he trusts,
 * which are therefore taken out: else a model would find the labels and not the frauds.
 */
final class BitcoinOtc {

    static final int FOUNDER = 1;
    private static final int GRAVE = 5;

    private BitcoinOtc() {}

    static Path folder() {
        String stated = System.getProperty("chengxin.shared", "../../shared/data");
        Path folder = Path.of(stated).resolve("bitcoin-otc");
        assumeTrue(Files.isDirectory(folder), "skipped: no real rating network under -Dchengxin.shared");
        return folder;
    }

    static List<String> full() throws IOException {
        return Files.readAllLines(folder().resolve("otc_network.csv"));
    }

    static List<String> withoutLeak() throws IOException {
        List<String> lines = full();
        Set<Integer> labellers = new HashSet<>(Set.of(FOUNDER));
        for (String line : lines) {
            String[] fields = line.split(",");
            if (Integer.parseInt(fields[0]) == FOUNDER && Double.parseDouble(fields[2]) >= GRAVE) {
                labellers.add(Integer.parseInt(fields[1]));
            }
        }
        return lines.stream().filter(line -> !defines(line, labellers)).toList();
    }

    private static boolean defines(String line, Set<Integer> labellers) {
        String[] fields = line.split(",");
        return labellers.contains(Integer.parseInt(fields[0])) && Math.abs(Double.parseDouble(fields[2])) >= GRAVE;
    }

    /** Id to whether it is a fraud, of those that rated somebody in the network as it was published. */
    static Map<Integer, Boolean> labelledRaters() throws IOException {
        Set<Integer> raters = full().stream()
                .map(line -> Integer.parseInt(line.split(",")[0]))
                .collect(Collectors.toSet());
        Map<Integer, Boolean> frauds = new HashMap<>();
        for (String line : Files.readAllLines(folder().resolve("otc_gt.csv"))) {
            String[] fields = line.split(",");
            if (raters.contains(Integer.parseInt(fields[0]))) {
                frauds.put(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]) < 0);
            }
        }
        return frauds;
    }

    static RatedNetwork network(List<String> lines) throws IOException {
        return NetworkReader.read(
                new StringReader(String.join("\n", lines)),
                List.of("rater", "ratee", "rating", "time"),
                new Scale(-10, 10),
                new BadLines(0));
    }
}
