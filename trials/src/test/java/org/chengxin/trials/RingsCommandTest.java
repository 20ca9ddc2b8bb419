package org.chengxin.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.chengxin.cli.Command;
import org.chengxin.cli.ResultsTest;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.trials.market.Market;
import org.chengxin.trials.market.MarketFiles;
import org.chengxin.trials.market.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chengxin detect rings} as a user meets it, on a small made-up market whose rings are known. */
class RingsCommandTest {

    @TempDir
    private Path folder;

    private final Market market = Market.of(Shape.PLAIN, 60_000, 4);
    private Path ratings;
    private Path out;

    @BeforeEach
    void writesAMarket() throws IOException {
        ratings = folder.resolve("ratings.csv");
        try (Writer writer = Files.newBufferedWriter(ratings)) {
            MarketFiles.ratings(market, writer);
        }
        out = folder.resolve("out");
    }

    private Command rings(Object... more) {
        Object[] first = {
            "detect",
            "rings",
            "--ratings",
            ratings,
            "--columns",
            "user,item,stars,day",
            "--bad-share",
            "1",
            "--out",
            out
        };
        Object[] arguments = new Object[first.length + more.length];
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return Command.run(arguments);
    }

    @Test
    void putsTheMembersOfRingsFirstAndNamesEveryAccountOnce() throws IOException {
        Command done = rings();
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(lines("users.csv")).first().isEqualTo("user,score");
        ResultsTest.assertPrivate(out);
        Map<Integer, Double> scores = lines("users.csv").stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(row -> Integer.valueOf(row[0]), row -> Double.valueOf(row[1])));
        long raters = Files.readAllLines(ratings).stream()
                .map(line -> line.split(",")[0])
                .distinct()
                .count();
        assertThat(scores).hasSize((int) raters);
        assertThat(scores.values()).allMatch(score -> score >= 0 && Double.isFinite(score));
        boolean[] wrong = new boolean[scores.size()];
        double[] ranks = new double[scores.size()];
        int next = 0;
        for (Map.Entry<Integer, Double> each : scores.entrySet()) {
            wrong[next] = market.wrongUsers()[each.getKey()];
            ranks[next++] = each.getValue();
        }
        assertThat(Ranking.of(ranks, wrong).averagePrecision()).isGreaterThan(0.7);
        assertThat(lines("items.csv")).first().isEqualTo("item,score");
        assertThat(lines("blocks.csv")).hasSizeGreaterThan(10).first().isEqualTo("block,kind,id,score");
        assertThat(lines("blocks.csv").stream().skip(1)).allMatch(line -> line.matches("\\d+,[ui],\\d+,[0-9.E-]+"));
        assertThat(lines("framed.csv")).hasSizeGreaterThan(3).first().isEqualTo("block,item");
        assertThat(lines("blocks.txt")).first().asString().contains("第 1 组", "个账号", "可能被栽赃");
        assertThat(Files.readString(out.resolve("summary.json")))
                .contains("\"edges\":60000", "\"seconds\":{\"read\":", "\"peakMemoryBytes\":");
    }

    @Test
    void findsTheSameWhateverTheThreadsAndTheOrderOfColumns() throws IOException {
        rings("--threads", "1");
        List<String> users = lines("users.csv");
        List<String> blocks = lines("blocks.csv");
        Files.write(
                ratings,
                Files.readAllLines(ratings).stream()
                        .map(line -> line.split(","))
                        .map(row -> row[3] + "," + row[2] + "," + row[1] + "," + row[0])
                        .toList());
        Command done = Command.run(
                "detect",
                "rings",
                "--ratings",
                ratings,
                "--columns",
                "day,stars,item,user",
                "--out",
                out,
                "--threads",
                "3");
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(lines("users.csv")).isEqualTo(users);
        assertThat(lines("blocks.csv")).isEqualTo(blocks);
    }

    /** Seventy people with stars of their own meet at ten goods within days: they are a crowd until they share payers. */
    @Test
    void aCrowdIsNamedOnlyWhereASecondChannelAgrees() throws IOException {
        Random random = new Random(5);
        StringBuilder market = new StringBuilder();
        StringBuilder payers = new StringBuilder();
        for (int each = 0; each < 30_000; each++) {
            int user = (int) (6_000 * random.nextDouble() * random.nextDouble());
            int item = (int) (700 * random.nextDouble() * random.nextDouble());
            line(market, user, item, 3 + random.nextInt(3), random.nextInt(300));
        }
        for (int fan = 0; fan < 70; fan++) {
            for (int item = 0; item < 10; item++) {
                if (random.nextInt(2) == 0) {
                    line(market, 7_000 + fan, 800 + item, 3 + random.nextInt(3), 100 + random.nextInt(3));
                }
            }
            payers.append(7_000 + fan).append(",payer,").append(fan / 10).append('\n');
        }
        for (int user = 0; user < 6_000; user++) {
            payers.append(user).append(",payer,own").append(user).append('\n');
        }
        Files.writeString(ratings, market);
        assertThat(rings().exit()).isZero();
        assertThat(lines("blocks.csv")).hasSize(1);
        assertThat(lines("crowds.csv")).hasSizeGreaterThan(60).contains("crowd,explanation,kind,id,score");
        assertThat(lines("blocks.txt")).hasSize(2).first().asString().contains("只排序，不列名");
        assertThat(Files.readString(out.resolve("summary.json"))).contains("\"blocks\":0", "\"crowds\":1");

        Path ties = Files.writeString(ratings.resolveSibling("ties.csv"), payers);
        Command tied = rings("--ties", ties.toString());
        assertThat(tied.exit()).as(tied.err()).isZero();
        assertThat(lines("blocks.csv")).hasSizeGreaterThan(60);
        assertThat(lines("crowds.csv")).hasSize(1);
        assertThat(lines("blocks.txt")).first().asString().contains("共用付款账户");
        Files.writeString(ties, "x,y\n");
        assertThat(rings("--ties", ties.toString()).err()).contains("ties.csv: skipped 1 bad lines");
    }

    private static void line(StringBuilder market, int user, int item, int stars, int day) {
        market.append(user)
                .append(',')
                .append(item)
                .append(',')
                .append(stars)
                .append(',')
                .append(day)
                .append('\n');
    }

    @Test
    void writesOnlyAHeaderWhereThereIsNothingToFind() throws IOException {
        Files.writeString(ratings, "");
        assertThat(rings().exit()).isZero();
        assertThat(lines("users.csv")).containsExactly("user,score");
        assertThat(lines("blocks.csv")).containsExactly("block,kind,id,score");
    }

    @Test
    void skipsWhatIsNoRatingAndSaysWhere() throws IOException {
        Files.writeString(ratings, "1,1,5,3\n-1,2,5,3\n1,2,5,99999999999\n1,2,5\n1,2,5,3,4\n1,2,x,3\n2,1,5,3\n");
        Command done = rings();
        assertThat(done.exit()).isZero();
        assertThat(done.err()).contains("skipped 5 bad lines", "line 2:", "line 6:");
        assertThat(lines("users.csv")).hasSize(3);
        assertThat(rings("--bad-lines", "4").err()).contains("line 5:").doesNotContain("line 6:");
    }

    @Test
    void starsOffTheScaleAreBadLines() throws IOException {
        Files.writeString(ratings, "1,1,0,3\n1,2,5,3\n2,2,6,3\n3,2,127,3\n4,2,128,3\n");
        assertThat(rings().err()).contains("skipped 3 bad lines", "line 3: stars off the scale 0:5", "line 5:");
        assertThat(lines("users.csv")).as("1 and the header").hasSize(2);
        assertThat(rings("--scale", "1:10").err()).contains("skipped 3 bad lines", "line 1: stars off the scale 1:10");
        assertThat(rings("--scale", "0:127").err()).contains("skipped 1 bad lines", "line 5:");
    }

    @Test
    void endsWithTwoForWrongColumnsScaleOrThreads() {
        assertThat(rings("--threads", "0").exit()).isEqualTo(2);
        assertThat(rings("--scale", "-1:5").exit()).isEqualTo(2);
        assertThat(rings("--scale", "5").exit()).isEqualTo(2);
        assertThat(rings("--unknown").exit()).isEqualTo(2);
        assertThat(Command.run("detect", "rings", "--ratings", ratings, "--columns", "user,item,day", "--out", out)
                        .exit())
                .isEqualTo(2);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(out.resolve(name));
    }
}
