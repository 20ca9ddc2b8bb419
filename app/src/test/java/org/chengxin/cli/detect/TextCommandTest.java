package org.chengxin.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.chengxin.cli.Command;
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
        Object[] arguments = new Object[first.length + more.length];
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return Command.run(arguments);
    }

    @Test
    void givesEveryRecordALineThoughSomeHaveLineBreaksAndSomeAreBad() throws IOException {
        Command done = text("--meta", "stars");
        assertThat(done.exit()).as(done.err()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("scores.csv"));
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

    private static double probability(List<String> lines, int line) {
        return Double.parseDouble(lines.get(line).split(",")[1]);
    }
}
