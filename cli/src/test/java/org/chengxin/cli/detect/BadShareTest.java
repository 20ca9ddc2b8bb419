package org.chengxin.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chengxin.cli.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of which much cannot be read ends with 3 and no results, however few lines it has. */
class BadShareTest {

    private static final String GOOD = "1,2,5,100";

    @TempDir
    private Path folder;

    @Test
    void aFileOfNothingButBadLinesIsUnreadable() throws Exception {
        for (int lines : List.of(1, 3, 900)) {
            assertRefused(rings(Collections.nCopies(lines, "what is this")));
        }
        byte[] noise = new byte[20_000];
        new Random(5).nextBytes(noise);
        Files.write(folder.resolve("ratings.csv"), noise);
        assertRefused(rings());
        assertThat(folder.resolve("out/users.csv")).doesNotExist();
    }

    @Test
    void theShareDecidesAndNotTheNumber() throws Exception {
        assertThat(rings(mixed(900, 100)).exit()).isZero();
        assertRefused(rings(mixed(899, 101)));
        assertThat(rings(mixed(1, 1), "--bad-share", "0.5").exit()).isZero();
        assertRefused(rings(mixed(99, 1), "--bad-share", "0.001"));
        assertThat(rings(mixed(99, 1), "--bad-share", "0").exit()).isEqualTo(3);
    }

    @Test
    void aShareThatIsNoneIsAWrongUse() throws Exception {
        for (String share : List.of("-0.1", "1.1", "NaN", "many", "")) {
            assertThat(rings(List.of(GOOD), "--bad-share", share).exit())
                    .as(share)
                    .isEqualTo(2);
        }
    }

    @Test
    void aFileFromStandardInputIsReadLikeAnyOther() throws Exception {
        java.io.InputStream before = System.in;
        System.setIn(new java.io.ByteArrayInputStream("1,2,5,100\n2,2,4,101\n".getBytes()));
        try {
            Command command = Command.run(
                    "detect",
                    "rings",
                    "--ratings",
                    "-",
                    "--columns",
                    "user,item,stars,day",
                    "--out",
                    folder.resolve("o"));
            assertThat(command.exit()).as(command.err()).isZero();
        } finally {
            System.setIn(before);
        }
    }

    private static List<String> mixed(int good, int bad) {
        List<String> lines = new ArrayList<>(Collections.nCopies(good, GOOD));
        lines.addAll(Collections.nCopies(bad, "bad"));
        Collections.shuffle(lines, new Random(good));
        return lines;
    }

    private Command rings(List<String> lines, Object... more) throws IOException {
        Files.write(folder.resolve("ratings.csv"), lines);
        return rings(more);
    }

    private Command rings(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "detect",
                "rings",
                "--ratings",
                folder.resolve("ratings.csv"),
                "--columns",
                "user,item,stars,day",
                "--out",
                folder.resolve("out")));
        arguments.addAll(List.of(more));
        return Command.run(arguments.toArray());
    }

    private static void assertRefused(Command command) {
        assertThat(command.exit()).as(command.err()).isEqualTo(3);
        assertThat(command.err()).contains("too many bad lines（坏行过多）: ratings.csv", "--bad-share");
    }
}
