package org.chengxin.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.chengxin.cli.Command;
import org.chengxin.cli.ResultsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chengxin detect text} as a user meets it: every record of the test file gets a line, in its order. */
class TextCommandTest {

    @TempDir
    private Path folder;

    private Path train;
    private Path test;
    private Path out;

    @BeforeEach
    void writesReviews() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder decided = new StringBuilder("id,text,stars,fake\n");
        for (int review = 0; review < 120; review++) {
            boolean fake = review % 3 == 0;
            decided.append(review).append(",\"").append(fake ? "好评好评，五星推荐" : "包装有点旧\n但是能用");
            decided.append(random.nextInt(1000)).append("\",").append(fake ? 5 : random.nextInt(1, 6));
            decided.append(',').append(fake ? 1 : 0).append('\n');
        }
        train = Files.writeString(folder.resolve("train.csv"), decided);
        test = Files.writeString(
                folder.resolve("test.csv"),
                "id,text,stars\n1,\"好评好评，\n五星推荐777\",5\n2,\"包装有点旧\n但是能用9\",3\n3,short\n4,,1\n");
        out = folder.resolve("out");
    }

    private Command text(Object... more) {
        Object[] first = {
            "detect", "text", "--train", train, "--test", test, "--text", "text", "--label", "fake", "--out", out
        };
        List<Object> arguments = new ArrayList<>(List.of(first));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--bad-share")) {
            arguments.addAll(List.of("--bad-share", "1"));
        }
        return Command.run(arguments.toArray());
    }

    @Test
    void givesEveryRecordALineThoughSomeHaveLineBreaksAndSomeAreBad() throws IOException {
        Command done = text("--meta", "stars");
        assertThat(done.exit()).as(done.err()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("scores.csv"));
        ResultsTest.assertPrivate(out);
        assertThat(lines).first().isEqualTo("line,probability");
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[0])).containsExactly("1", "2", "3", "4");
        assertThat(probability(lines, 1)).isGreaterThan(probability(lines, 2));
        assertThat(done.err()).contains("test.csv: skipped 1 bad lines").contains("line 3:");
        assertThat(out.resolve("summary.json")).content().contains("\"trained\":120", "\"fakes\":40");
    }

    @Test
    void givesTheSameForTheSameSeed() throws IOException {
        text();
        String once = Files.readString(out.resolve("scores.csv"));
        text();
        assertThat(out.resolve("scores.csv")).hasContent(once);
    }

    @Test
    void endsWithThreeWhereAColumnIsMissing() {
        Command done = text("--meta", "votes");
        assertThat(done.exit()).isEqualTo(3);
        assertThat(done.err()).contains("votes");
    }

    @Test
    void endsWithTwoWhereTheLabelWouldBeLearntFromItself() {
        assertThat(text("--meta", "stars,fake").exit()).isEqualTo(2);
    }

    @Test
    void readsGzipAndZstdAsPlainFilesWhateverTheirName() throws IOException {
        text("--meta", "stars");
        List<String> plain = Files.readAllLines(out.resolve("scores.csv"));
        byte[] decided = Files.readAllBytes(train);
        byte[] open = Files.readAllBytes(test);
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(train))) {
            file.write(decided);
        }
        try (OutputStream file = new io.airlift.compress.zstd.ZstdOutputStream(Files.newOutputStream(test))) {
            file.write(open);
        }
        assertThat(text("--meta", "stars").exit()).isZero();
        assertThat(out.resolve("scores.csv")).hasContent(String.join("\n", plain));
    }

    @Test
    void readsTimesHoweverTheyAreWrittenAndBearsWhatIsNone() throws IOException {
        StringBuilder decided = new StringBuilder("text,when,votes,fake\n");
        for (int review = 0; review < 80; review++) {
            boolean fake = review % 2 == 0;
            int day = 1 + review % 28;
            String when = review % 3 == 0
                    ? "2021-03-%02d %02d:10:00".formatted(day, fake ? 3 : 15)
                    : "%d/3/2021 %d:10".formatted(day, fake ? 3 : 15);
            String votes = review % 7 == 0 ? "NaN" : review % 11 == 0 ? "1e308" : "" + review;
            decided.append("看过%d,%s,%s,%d\n".formatted(review % 5, when, votes, fake ? 1 : 0));
        }
        Files.writeString(train, decided);
        Files.writeString(
                test, "text,when,votes\n看过1,2021/3/9 3:10,4\n看过1,9/3/2021 15:10,4\n看过1,never,-1e308\n看过1,,\n");

        Command done = text("--meta", "when,votes");

        assertThat(done.exit()).as(done.err()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("scores.csv"));
        assertThat(lines).hasSize(5);
        assertThat(probability(lines, 1)).isGreaterThan(0.8);
        assertThat(probability(lines, 2)).isLessThan(0.2);
        assertThat(probability(lines, 3)).isBetween(0.0, 1.0);
    }

    @Test
    void scoresAllAlikeWhereOnlyOneClassOrNothingWasDecided() throws IOException {
        Files.writeString(train, "id,text,stars,fake\n" + "1,好,5,1\n".repeat(30));
        Command one = text();
        assertThat(one.exit()).as(one.err()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("scores.csv"));
        assertThat(lines).hasSize(5);
        assertThat(probability(lines, 1)).isEqualTo(probability(lines, 2)).isGreaterThan(0.9);

        Files.writeString(train, "id,text,stars,fake\n");
        assertThat(text().exit()).isZero();
        assertThat(probability(Files.readAllLines(out.resolve("scores.csv")), 4))
                .isEqualTo(0.5);
        assertThat(out.resolve("summary.json")).content().doesNotContain("NaN");
    }

    @Test
    void writesTheHeaderAloneForATestFileWithoutRecords() throws IOException {
        Files.writeString(test, "id,text,stars\n");
        assertThat(text("--meta", "stars").exit()).isZero();
        assertThat(out.resolve("scores.csv")).hasContent("line,probability\n");
        Files.writeString(test, "");
        assertThat(text().exit()).isEqualTo(3);
    }

    @Test
    void listsSoManyLabelsThatItDoesNotKnow() throws IOException {
        Files.writeString(train, Files.readString(train) + "x,好,5,maybe\nx,好,5,2\nx,好,5,\n");
        assertThat(text("--bad-share", "0.001").exit()).isEqualTo(3);
        Command done = text("--bad-lines", "1");
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.err())
                .contains("train.csv: skipped 3 bad lines", "line 121:")
                .doesNotContain("line 122:");
    }

    @Test
    void aModelIsWrittenAndReadAgainInsteadOfLearning() throws IOException {
        Path model = folder.resolve("model.bin");
        assertThat(text("--meta", "stars", "--model", model).exit()).isZero();
        List<String> scores = Files.readAllLines(out.resolve("scores.csv"));
        List<String> reasons = Files.readAllLines(out.resolve("reasons.txt"));
        assertThat(reasons.get(0)).startsWith("依据 120 条已定性评价学习");
        assertThat(out.resolve("summary.json")).content().contains("\"learnt\":true", "\"textLight\":0.1");
        Files.delete(train);

        Command again =
                Command.run("detect", "text", "--test", test, "--model", model, "--bad-share", "1", "--out", out);

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.err()).contains("model.bin is used, nothing is learnt");
        assertThat(Files.readAllLines(out.resolve("scores.csv"))).isEqualTo(scores);
        assertThat(Files.readAllLines(out.resolve("reasons.txt"))).isEqualTo(reasons);
        assertThat(out.resolve("summary.json"))
                .content()
                .contains("\"learnt\":false", "\"trained\":120", "\"file\":\"model.bin\"");
        assertThat(Files.getPosixFilePermissions(model)).hasSize(2);
    }

    @Test
    void aFileThatIsAllBadEndsWithThreeAndTextsThatAreAllTheSameAreBorne() throws IOException {
        Files.writeString(test, "id,text,stars\n" + "x\n".repeat(400));
        assertThat(text("--bad-share", "0.1").exit()).isEqualTo(3);
        Files.writeString(test, "id,text,stars\n" + "1,好评好评，五星推荐，物流也快，下次还来买，推荐给大家,5\n".repeat(300));
        Command same = text("--meta", "stars", "--bad-share", "0.1");
        assertThat(same.exit()).as(same.err()).isZero();
        assertThat(Files.readAllLines(out.resolve("scores.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",")[1])
                        .distinct())
                .hasSize(1);
        assertThat(Files.readAllLines(out.resolve("reasons.txt")).get(1)).contains("共有 300 条文字几乎相同");
    }

    @Test
    void whatIsNoModelIsRefusedAndLeftAsItIs() throws IOException {
        String before = Files.readString(train);
        Command refused = text("--model", train);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("train.csv: no model of chengxin detect");
        assertThat(train).hasContent(before);
        assertThat(text("--set", "nothing=1").exit()).isEqualTo(2);
        assertThat(text("--set", "stack=-1").exit()).isEqualTo(2);
        assertThat(text("--set", "stack=5").exit()).isZero();
        assertThat(Command.run("detect", "text", "--test", test, "--out", out).exit())
                .isEqualTo(2);
    }

    private static double probability(List<String> lines, int line) {
        return Double.parseDouble(lines.get(line).split(",")[1]);
    }
}
