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

/** {@code chengxin detect accounts} as a user meets it: every id once, whichever file names it. */
class AccountsCommandTest {

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void writesAccounts() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder features = new StringBuilder("id,orders,nights\n");
        StringBuilder edges = new StringBuilder("a,b\n");
        StringBuilder labels = new StringBuilder("id,label\n");
        for (int account = 0; account < 200; account++) {
            boolean fraud = account % 10 == 0;
            features.append("u").append(account).append(',').append(random.nextInt(9) + (fraud ? 20 : 0));
            features.append(',').append(random.nextInt(9)).append('\n');
            edges.append("u")
                    .append(account)
                    .append(",u")
                    .append((account + 10) % 200)
                    .append('\n');
            if (account < 60) {
                labels.append("u")
                        .append(account)
                        .append(',')
                        .append(fraud ? 1 : 0)
                        .append('\n');
            }
        }
        edges.append("u1,stranger\n");
        Files.writeString(folder.resolve("features.csv"), features);
        Files.writeString(folder.resolve("edges.csv"), edges);
        Files.writeString(folder.resolve("labels.csv"), labels);
        out = folder.resolve("out");
    }

    private Command accounts(Object... more) {
        Object[] first = {
            "detect",
            "accounts",
            "--features",
            folder.resolve("features.csv"),
            "--edges",
            folder.resolve("edges.csv"),
            "--labels",
            folder.resolve("labels.csv"),
            "--out",
            out
        };
        Object[] arguments = new Object[first.length + more.length];
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return Command.run(arguments);
    }

    @Test
    void writesEveryIdOnceAndThoseThatDeceiveFirst() throws IOException {
        Command done = accounts();
        assertThat(done.exit()).as(done.err()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("accounts.csv"));
        assertThat(lines).hasSize(202).first().isEqualTo("id,probability");
        assertThat(lines.stream().map(line -> line.split(",")[0]))
                .doesNotHaveDuplicates()
                .contains("stranger");
        double fraud = probability(lines, "u190");
        assertThat(fraud).isGreaterThan(probability(lines, "u191"));
        assertThat(out.resolve("summary.json")).content().contains("\"decided\":60", "\"frauds\":6");
    }

    @Test
    void takesTheSameLimitForBadLinesAsTheOthers() throws IOException {
        Files.writeString(folder.resolve("edges.csv"), "a,b\nu1\nu2\n");
        assertThat(accounts("--bad-lines", "1").exit()).isEqualTo(3);
        Command skipped = accounts("--bad-lines", "2");
        assertThat(skipped.exit()).as(skipped.err()).isZero();
        assertThat(skipped.err()).contains("edges.csv: skipped 2 bad lines");
    }

    private static double probability(List<String> lines, String id) {
        return lines.stream()
                .filter(line -> line.startsWith(id + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                .findFirst()
                .orElseThrow();
    }
}
