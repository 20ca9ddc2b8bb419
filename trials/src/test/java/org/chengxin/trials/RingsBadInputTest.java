package org.chengxin.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.chengxin.cli.Chengxin;
import org.chengxin.cli.Command;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.trials.market.Market;
import org.chengxin.trials.market.MarketFiles;
import org.chengxin.trials.market.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ratings as they should not come: {@code chengxin detect rings} names nobody for it and says what it did. */
class RingsBadInputTest {

    private static final int EDGES = 30_000;
    private static final int GIANT = 999_999;

    @TempDir
    private Path folder;

    private Command rings(List<String> lines) throws IOException {
        Files.write(folder.resolve("ratings.csv"), lines);
        return Command.run(
                "detect",
                "rings",
                "--ratings",
                folder.resolve("ratings.csv"),
                "--columns",
                "user,item,stars,day",
                "--bad-share",
                "1",
                "--out",
                folder.resolve("out"));
    }

    private static List<String> market(Shape shape) throws IOException {
        StringWriter out = new StringWriter();
        MarketFiles.ratings(Market.of(shape, EDGES, 6), out);
        return new ArrayList<>(out.toString().lines().toList());
    }

    private Set<String> named() throws IOException {
        return members("blocks.csv", 2);
    }

    private Set<String> crowds() throws IOException {
        return members("crowds.csv", 3);
    }

    private Set<String> members(String file, int field) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(file)).stream()
                .filter(line -> line.contains(",u,"))
                .map(line -> line.split(",")[field])
                .collect(Collectors.toSet());
    }

    @Test
    void namesNearlyTheSameInWhateverOrderTheDaysCome() throws IOException {
        List<String> lines = market(Shape.PLAIN);
        rings(lines);
        Set<String> before = named();
        lines.sort(Comparator.comparing((String line) -> Integer.valueOf(line.substring(line.lastIndexOf(',') + 1)))
                .reversed());
        assertThat(rings(lines).exit()).isZero();
        Set<String> after = named();
        assertThat(before).hasSizeGreaterThan(100);
        before.removeAll(after);
        assertThat(before).as("named before and not after").hasSizeLessThan(after.size() / 50);
    }

    @Test
    void linesThatComeThriceMakeNoRing() throws IOException {
        List<String> once = market(Shape.NULL);
        List<String> thrice = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            thrice.addAll(once);
        }
        assertThat(rings(thrice).exit()).isZero();
        assertThat(named()).isEmpty();
        assertThat(Files.readString(folder.resolve("out/summary.json"))).contains("\"edges\":" + 3 * EDGES);
    }

    @Test
    void oneAccountThatRatedEverythingIsNoRing() throws IOException {
        List<String> lines = market(Shape.NULL);
        for (int each = 0; each < EDGES; each++) {
            lines.add(GIANT + "," + each % 700 + ",5," + each % 730);
        }
        assertThat(rings(lines).exit()).isZero();
        assertThat(named()).isEmpty();
    }

    @Test
    void oneItemThatEverybodyRatedIsNoRing() throws IOException {
        List<String> lines = market(Shape.NULL);
        for (int each = 0; each < EDGES; each++) {
            lines.add(each % 7_000 + "," + GIANT + ",5," + (100 + each % 3));
        }
        assertThat(rings(lines).exit()).isZero();
        assertThat(named()).isEmpty();
    }

    @Test
    void aRingIsFoundBesideTheGiants() throws IOException {
        List<String> lines = market(Shape.PLAIN);
        rings(lines);
        Set<String> before = named();
        for (int each = 0; each < 10_000; each++) {
            lines.add(GIANT + "," + each % 500 + ",5," + each % 730);
            lines.add(each % 7_000 + "," + GIANT + ",5," + each % 730);
        }
        assertThat(rings(lines).exit()).isZero();
        Set<String> named = named();
        Set<String> found = new HashSet<>(named);
        found.addAll(crowds());
        assertThat(before.stream().filter(named::contains))
                .as("named as without the giants, whose stars are usual now")
                .hasSizeGreaterThan(before.size() / 2);
        before.removeAll(found);
        assertThat(before)
                .as("named without the giants and not found with them")
                .hasSizeLessThan(found.size() / 20);
        assertThat(named()).doesNotContain(String.valueOf(GIANT));
    }

    @Test
    void oneWrongClockChangesNearlyNothingAndIsTold() throws IOException {
        Market market = Market.of(Shape.HARD, 100_000, 6);
        StringWriter out = new StringWriter();
        MarketFiles.ratings(market, out);
        List<String> lines = new ArrayList<>(out.toString().lines().toList());
        assertThat(rings(lines).err()).doesNotContain("bad lines");
        double before = averagePrecision(market);
        Set<String> named = named();
        lines.add(500, "17,18,5,2000000000");
        lines.add(900, "17,18,5,-3");
        Command done = rings(lines);
        assertThat(done.exit()).isZero();
        assertThat(done.err())
                .contains("skipped 2 bad lines", "line 501: a day far from those of all others", "line 901:");
        assertThat(averagePrecision(market)).isCloseTo(before, within(0.01));
        assertThat(named()).isEqualTo(named);
    }

    /** Half of all ratings are one account's: the rings are found and ranked as without it. */
    @Test
    void oneAccountWithHalfOfAllRatingsChangesNearlyNothing() throws IOException {
        Market market = Market.of(Shape.HARD, 100_000, 7);
        StringWriter out = new StringWriter();
        MarketFiles.ratings(market, out);
        List<String> lines = new ArrayList<>(out.toString().lines().toList());
        rings(lines);
        double before = averagePrecision(market);
        for (int each = 0; each < 100_000; each++) {
            lines.add(GIANT + "," + each % market.items() + ",5," + each % 730);
        }
        assertThat(rings(lines).exit()).isZero();
        assertThat(averagePrecision(market)).isGreaterThan(before - 0.05);
        assertThat(named()).doesNotContain(String.valueOf(GIANT));
    }

    private double averagePrecision(Market market) throws IOException {
        boolean[] wrong = market.wrongUsers();
        List<String[]> rows = Files.readAllLines(folder.resolve("out/users.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(row -> Integer.parseInt(row[0]) < wrong.length)
                .toList();
        double[] scores =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
        boolean[] positive = new boolean[scores.length];
        for (int at = 0; at < positive.length; at++) {
            positive[at] = wrong[Integer.parseInt(rows.get(at)[0])];
        }
        return Ranking.of(scores, positive).averagePrecision();
    }

    @Test
    void wordsAndLongNumbersAreIds() throws IOException {
        List<String> numbers = market(Shape.PLAIN);
        rings(numbers);
        Set<String> named = named();
        List<String> words = numbers.stream()
                .map(line -> line.split(",", 3))
                .map(row -> "buyer-" + row[0] + ",9007199254" + row[1] + "77," + row[2])
                .collect(Collectors.toList());
        assertThat(rings(words).err()).doesNotContain("bad lines");
        assertThat(named()).isEqualTo(named.stream().map(id -> "buyer-" + id).collect(Collectors.toSet()));
    }

    @Test
    void aFileOfWhichNothingCanBeReadEndsTheRun() throws IOException {
        Files.write(folder.resolve("ratings.csv"), List.of("a;b;c;d", "1;2;3;4", "?"));
        Command done = Command.run(
                "detect",
                "rings",
                "--ratings",
                folder.resolve("ratings.csv"),
                "--columns",
                "user,item,stars,day",
                "--out",
                folder.resolve("out"));
        assertThat(done.exit()).isEqualTo(Chengxin.UNREADABLE);
        assertThat(done.err()).contains("3 of 3 lines");
    }

    @Test
    void whereEverythingIsAlikeNobodyIsNamed() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int each = 0; each < EDGES; each++) {
            lines.add(each / 10 + "," + each % 300 + ",5,100");
        }
        assertThat(rings(lines).exit()).isZero();
        assertThat(named()).isEmpty();
        assertThat(rings(lines.subList(0, 0)).exit()).isZero();
        assertThat(rings(lines.stream()
                                .map(line -> line.replaceFirst(",[0-9]+", ",1"))
                                .toList())
                        .exit())
                .as("a market of one item")
                .isZero();
        assertThat(named()).isEmpty();
    }

    @Test
    void daysBeforeTheFirstAndBeyondAllNumbersAreBadLines() throws IOException {
        List<String> lines = market(Shape.PLAIN);
        rings(lines);
        Set<String> named = named();
        lines.addAll(List.of("1,2,5,-3", "2,2,5,-2147483648", "3,2,5,99999999999999999999", "4,2,5,2147483647"));
        Command done = rings(lines);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.err()).contains("skipped 4 bad lines");
        assertThat(named()).isEqualTo(named);
    }

    /** What all accounts share ties none of them, and sets nothing aside. */
    @Test
    void tiesOfEverybodyTieNobody() throws IOException {
        List<String> lines = market(Shape.LOOKALIKE);
        Path ties = folder.resolve("ties.csv");
        Files.write(
                ties,
                lines.stream()
                        .map(line -> line.split(",")[0])
                        .distinct()
                        .flatMap(user ->
                                List.of(user + ",payer,one", user + ",device,one", user + ",opened,100").stream())
                        .toList());
        Files.write(folder.resolve("ratings.csv"), lines);
        Command done = Command.run(
                "detect",
                "rings",
                "--ratings",
                folder.resolve("ratings.csv"),
                "--columns",
                "user,item,stars,day",
                "--ties",
                ties,
                "--out",
                folder.resolve("out"));
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(named()).isEmpty();
    }

    /** The file is small, since it is packed; what it holds is told before the heap is full. */
    @Test
    void saysWhatHeapAHundredMillionRatingsNeed() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int each = 0; each < 250_000; each++) {
            lines.append(each)
                    .append(',')
                    .append(each % 5_000)
                    .append(",5,")
                    .append(each % 730)
                    .append('\n');
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("many.csv.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int part = 0; part < 400; part++) {
                packed.writeTo(out);
            }
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Chengxin.class.getName(),
                        "detect",
                        "rings",
                        "--ratings",
                        file.toString(),
                        "--columns",
                        "user,item,stars,day",
                        "--out",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(3);
        Matcher heap = Pattern.compile("CHENGXIN_HEAP=(\\d+)m").matcher(said);
        assertThat(heap.find()).as(said).isTrue();
        assertThat(Integer.parseInt(heap.group(1)))
                .as("MiB for a hundred million ratings of 44 bytes: %s", said)
                .isBetween(4_000, 12_000);
        assertThat(said).contains("Spark");
        assertThat(folder.resolve("out/blocks.csv")).doesNotExist();
    }
}
