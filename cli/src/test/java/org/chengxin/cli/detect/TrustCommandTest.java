package org.chengxin.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.chengxin.cli.Command;
import org.chengxin.cli.ResultsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chengxin detect trust} as a user meets it: files, columns, exit codes. */
class TrustCommandTest {

    private static final String RATINGS = "1,2,5,10.5\n2,1,4,11\n3,1,-10,12\n3,2,-10,12\n4,1,3,13\n";

    @TempDir
    private Path folder;

    private Path ratings;
    private Path out;

    @BeforeEach
    void writesRatings() throws IOException {
        ratings = Files.writeString(folder.resolve("ratings.csv"), RATINGS);
        out = folder.resolve("deep/out");
    }

    private Command trust(Path file, Object... more) {
        Object[] arguments = new Object[11 + more.length];
        Object[] first = {
            "detect", "trust", "--ratings", file, "--columns", "rater,ratee,rating,time", "--scale=-10:10", "--out", out
        };
        System.arraycopy(first, 0, arguments, 0, first.length);
        arguments[first.length] = "--seed=1";
        arguments[first.length + 1] = "--bad-share=1";
        System.arraycopy(more, 0, arguments, first.length + 2, more.length);
        return Command.run(arguments);
    }

    @Test
    void writesEachIdOnceOnEverySideItStandsOn() throws IOException {
        Command done = trust(ratings);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.out()).isEmpty();
        ResultsTest.assertPrivate(out);
        assertThat(lines("raters.csv")).first().isEqualTo("id,fairness,suspicion");
        assertThat(ids("raters.csv")).containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(lines("ratees.csv")).first().isEqualTo("id,goodness,suspicion");
        assertThat(ids("ratees.csv")).containsExactlyInAnyOrder("1", "2");
        assertThat(lines("accounts.csv")).first().isEqualTo("id,suspicion");
        assertThat(ids("accounts.csv")).containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(Files.readString(out.resolve("summary.json")))
                .contains("\"edges\":5")
                .contains("\"seconds\":{")
                .contains("\"peakMemoryBytes\":");
    }

    @Test
    void readsGzipAndZstdAsPlainFilesWhateverTheirName() throws IOException {
        trust(ratings);
        List<String> plain = lines("accounts.csv");
        Path packed = folder.resolve("packed.csv");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(packed))) {
            file.write(RATINGS.getBytes());
        }
        assertThat(trust(packed).exit()).isZero();
        assertThat(lines("accounts.csv")).isEqualTo(plain);
        try (OutputStream file = new io.airlift.compress.zstd.ZstdOutputStream(Files.newOutputStream(packed))) {
            file.write(RATINGS.getBytes());
        }
        assertThat(trust(packed).exit()).isZero();
        assertThat(lines("accounts.csv")).isEqualTo(plain);
    }

    @Test
    void takesColumnsInTheOrderOfTheFile() throws IOException {
        trust(ratings);
        List<String> usual = lines("accounts.csv");
        Path turned = Files.writeString(
                folder.resolve("turned.csv"), "10.5,5,2,1\n11,4,1,2\n12,-10,1,3\n12,-10,2,3\n13,3,1,4\n");
        Command done = Command.run(
                "detect",
                "trust",
                "--ratings",
                turned,
                "--columns",
                "time,rating,ratee,rater",
                "--scale",
                "-10:10",
                "--out",
                out);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(lines("accounts.csv")).isEqualTo(usual);
    }

    @Test
    void saysWhichLinesItSkippedAndNeverWhatStoodInThem() throws IOException {
        Files.writeString(ratings, RATINGS + "-secret,1,1,1\n1,2,99,1\n1,2\n");
        Command done = trust(ratings);
        assertThat(done.exit()).isZero();
        assertThat(done.err())
                .contains("skipped 3 bad lines")
                .contains("line 6:")
                .contains("line 8:");
        assertThat(done.err()).doesNotContain("secret");
    }

    @Test
    void endsWithThreeAndKeepsOldResultsWhenTooManyLinesAreBad() throws IOException {
        trust(ratings);
        List<String> old = lines("raters.csv");
        Files.writeString(ratings, "x\ny\nz\n");
        Command refused = Command.run(
                "detect",
                "trust",
                "--ratings",
                ratings,
                "--columns",
                "rater,ratee,rating,time",
                "--scale=-10:10",
                "--out",
                out);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("too many bad lines").contains("line 1:");
        assertThat(lines("raters.csv")).isEqualTo(old);
        try (var files = Files.list(out)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".unfinished"));
        }
    }

    @Test
    void passesOverWhatIsNoRating() throws IOException {
        Files.writeString(ratings, RATINGS + "5,1,10.01,1\n5,1,-11,1\n-1.5,2,3,1\n1,,3,1\n5,1,3,\n5,1,3,NaN\n5,1,,1\n");
        Command done = trust(ratings);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.err())
                .contains("skipped 7 bad lines")
                .contains("line 6: a rating off the scale")
                .contains("line 7: a rating off the scale")
                .contains("line 8: an id is neither a number")
                .contains("line 9: an id is neither a number")
                .contains("line 10: a time that is none")
                .contains("line 11: a time that is none")
                .contains("line 12: a rating off the scale");
        assertThat(ids("raters.csv")).doesNotContain("5");
    }

    @Test
    void hearsOfEachPairTheLatestAndOfNobodyWhatHeSaysOfHimself() throws IOException {
        trust(ratings);
        List<String> plain = lines("accounts.csv");
        // In no order of time, an earlier opinion of one pair, and praise of oneself.
        Files.writeString(ratings, "3,2,-10,12\n3,1,9,2\n4,1,3,13\n2,1,4,11\n3,1,-10,12\n1,2,5,10.5\n3,3,10,20\n");
        Command done = trust(ratings);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.err()).doesNotContain("skipped");
        assertThat(ids("ratees.csv")).containsExactly("1", "2", "3");
        assertThat(Files.readString(out.resolve("summary.json"))).contains("\"edges\":5");
        assertThat(lines("accounts.csv")).hasSameSizeAs(plain);
        assertThat(place("accounts.csv", "3")).isEqualTo(1);
    }

    @Test
    void doesWithoutTimes() throws IOException {
        Files.writeString(ratings, "1,2,5\n2,1,4\n3,1,-10\n");
        Command done = Command.run(
                "detect",
                "trust",
                "--ratings",
                ratings,
                "--columns",
                "rater,ratee,rating",
                "--scale=-10:10",
                "--out",
                out);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(ids("raters.csv")).containsExactly("1", "2", "3");
    }

    @Test
    void oneWhoRatesAllDoesNotDecideForAll() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int ratee = 1; ratee <= 3000; ratee++) {
            text.append("0,%d,-10,%d\n".formatted(ratee, ratee));
            for (int rater = 1; rater <= 3; rater++) {
                text.append("%d,%d,8,%d\n".formatted(10_000 + (ratee * 7 + rater * 13) % 900, ratee, ratee + rater));
            }
        }
        Files.writeString(ratings, text);
        Command done = trust(ratings);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(place("raters.csv", "0")).isEqualTo(1);
        assertThat(lines("ratees.csv").stream().skip(1))
                .allSatisfy(line ->
                        assertThat(Double.parseDouble(line.split(",")[1])).isPositive());
    }

    @Test
    void trustsWhomTheSeedsNameAndSaysWhichOfThemAreNone() throws IOException {
        Path seeds = Files.writeString(folder.resolve("seeds.csv"), "1\n3,-1\n-nobody\n77\n2,0\n");
        Command done = trust(ratings, "--seeds", seeds);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.err()).contains("line 3:").contains("line 5:").doesNotContain("nobody");
        assertThat(ids("accounts.csv")).containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(trust(ratings, "--seeds", folder.resolve("none")).exit()).isEqualTo(3);
    }

    /** Its place by falling suspicion, from 1. */
    private long place(String name, String id) throws IOException {
        List<String> rows = lines(name).subList(1, lines(name).size());
        double own = rows.stream()
                .filter(line -> line.startsWith(id + ","))
                .mapToDouble(TrustCommandTest::suspicion)
                .sum();
        return 1 + rows.stream().filter(line -> suspicion(line) > own).count();
    }

    private static double suspicion(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }

    @Test
    void endsWithThreeForAFileThatIsNotThereOrDamaged() throws IOException {
        assertThat(trust(folder.resolve("none.csv")).exit()).isEqualTo(3);
        assertThat(trust(folder).exit()).isEqualTo(3);
        byte[] cut;
        try (var bytes = new java.io.ByteArrayOutputStream()) {
            try (OutputStream packing = new GZIPOutputStream(bytes)) {
                packing.write(RATINGS.repeat(1_000).getBytes());
            }
            cut = java.util.Arrays.copyOf(bytes.toByteArray(), 60);
        }
        Command damaged = trust(Files.write(folder.resolve("cut.gz"), cut));
        assertThat(damaged.exit()).isEqualTo(3);
        assertThat(damaged.err()).contains("cut.gz");
        byte[] noise = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 9, 9, 9, 9, 9, 9, 9, 9, 9};
        assertThat(trust(Files.write(folder.resolve("noise.zst"), noise)).exit())
                .isEqualTo(3);
        assertThat(out).doesNotExist();
    }

    @Test
    void endsWithTwoForAWrongCommand() {
        assertThat(Command.run("detect").exit()).isEqualTo(2);
        assertThat(Command.run("detect", "nothing").exit()).isEqualTo(2);
        assertThat(Command.run("detect", "trust", "--ratings", ratings, "--columns", "a,b,c", "--out", out)
                        .exit())
                .isEqualTo(2);
        assertThat(trust(ratings, "--seed", "many").exit()).isEqualTo(2);
        assertThat(trust(ratings, "--bad-lines", "-1").exit()).isEqualTo(2);
        Command scaleless =
                Command.run("detect", "trust", "--ratings", ratings, "--columns", "rater,ratee,rating", "--out", out);
        assertThat(scaleless.exit()).isEqualTo(2);
        assertThat(scaleless.err()).contains("--scale");
    }

    @Test
    void scoresEveryLineAndEveryUserWhereNoRatingIsKnown() throws IOException {
        Files.writeString(ratings, "7,1\n7,2\n8,1\n9,1\n8,1\n");
        Command done = Command.run("detect", "trust", "--ratings", ratings, "--columns", "user,item", "--out", out);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(lines("edges.csv")).first().isEqualTo("line,suspicion");
        assertThat(ids("edges.csv")).containsExactly("1", "2", "3", "4", "5");
        assertThat(ids("users.csv")).containsExactlyInAnyOrder("7", "8", "9");
        Command scaled = Command.run(
                "detect", "trust", "--ratings", ratings, "--columns", "user,item", "--scale=1:5", "--out", out);
        assertThat(scaled.exit()).isEqualTo(2);
    }

    @Test
    void doesNotReplaceWhatItReads() throws IOException {
        Files.createDirectories(out);
        Path own = Files.writeString(out.resolve("raters.csv"), RATINGS);
        assertThat(trust(own).exit()).isEqualTo(2);
        assertThat(own).hasContent(RATINGS);
    }

    @Test
    void tellsNothingOfAnybodyWhereNothingIsUnusual() throws IOException {
        Command done = trust(ratings);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(lines("reasons.txt")).hasSize(2).first().asString().startsWith("没有异常：");
        assertThat(Files.readString(out.resolve("summary.json")))
                .contains("\"verdict\":\"nothing unusual\"", "\"alpha\":0.001", "\"unusualRaters\":0");
        assertThat(lines("rater-evidence.csv"))
                .hasSize(5)
                .first()
                .isEqualTo("id,ratings,first,last,compared,distance,expected,log10chance,unusual");
        assertThat(lines("ratee-evidence.csv")).hasSize(3);
        assertThat(trust(ratings, "--alpha", "0").exit()).isEqualTo(2);
        assertThat(trust(ratings, "--alpha", "NaN").exit()).isEqualTo(2);
    }

    @Test
    void namesModelVersionParametersSeedAndTheDigestOfWhatWasRead() throws Exception {
        Path packed = folder.resolve("packed.csv");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(packed))) {
            file.write(RATINGS.getBytes());
        }
        trust(packed, "--seeds", Files.writeString(folder.resolve("seeds.csv"), "id\n1\n"));
        String digest = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(packed)));
        assertThat(Files.readString(out.resolve("summary.json")))
                .startsWith("{\"model\":\"trust\",\"version\":\"3\",\"seed\":1,\"parameters\":{\"columns\":[\"rater\",")
                .contains("{\"file\":\"packed.csv\",\"bytes\":%d,\"sha256\":\"%s\"}"
                        .formatted(Files.size(packed), digest))
                .contains("{\"file\":\"seeds.csv\",\"bytes\":5,\"sha256\":\"");
    }

    @Test
    void idsMayBeWordsTimesDatesAndTheFirstLineAHeader() throws IOException {
        Files.writeString(
                ratings,
                "rater,ratee,rating,time\nzhang-3,shop/7,5,2025-01-02\n9007199254740993,shop/7,-10,2025-01-03 10:00\n"
                        + "li,shop/7,4,2025-02-30\n");
        Command done = trust(ratings);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.err()).contains("skipped 1 bad lines", "line 3: a time that is none");
        assertThat(ids("raters.csv")).containsExactly("zhang-3", "9007199254740993");
        assertThat(lines("rater-evidence.csv").get(1)).startsWith("zhang-3,1,2025-01-02,2025-01-02,");
    }

    @Test
    void aContradictionTiesEverywhereAndOneWithHalfOfAllRowsAreBorne() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int each = 0; each < 400; each++) {
            text.append("1,%d,5,7\n%d,%d,5,7\n".formatted(1_000 + each, 2 + each % 20, 1_000 + each % 50));
        }
        Files.writeString(ratings, text);
        Command done = trust(ratings, "--seeds", Files.writeString(folder.resolve("seeds.csv"), "5,1\n5,-1\n"));
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(lines("reasons.txt")).hasSize(2);
        assertThat(String.join("", lines("accounts.csv")) + lines("ratee-evidence.csv"))
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void bearsAnEmptyFile() throws IOException {
        Command done = trust(Files.writeString(ratings, ""));
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(lines("raters.csv")).containsExactly("id,fairness,suspicion");
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(out.resolve(name));
    }

    private List<String> ids(String name) throws IOException {
        return lines(name).stream().skip(1).map(line -> line.split(",")[0]).toList();
    }
}
