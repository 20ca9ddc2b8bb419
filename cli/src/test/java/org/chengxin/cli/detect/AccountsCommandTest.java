package org.chengxin.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.chengxin.cli.Command;
import org.chengxin.cli.ResultsTest;
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
        List<Object> arguments = new ArrayList<>(List.of(first));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--bad-share")) {
            arguments.addAll(List.of("--bad-share", "1"));
        }
        return Command.run(arguments.toArray());
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
        ResultsTest.assertPrivate(out);
    }

    @Test
    void takesTheSameLimitForBadLinesAsTheOthers() throws IOException {
        Files.writeString(folder.resolve("edges.csv"), "a,b\nu1\nu2\n");
        assertThat(accounts("--bad-share", "0.5").exit()).isEqualTo(3);
        Command skipped = accounts("--bad-lines", "1");
        assertThat(skipped.exit()).as(skipped.err()).isZero();
        assertThat(skipped.err())
                .contains("edges.csv: skipped 2 bad lines", "line 1:")
                .doesNotContain("line 2:");
    }

    @Test
    void readsGzipAndZstdAsPlainFilesWhateverTheirName() throws IOException {
        accounts();
        String plain = Files.readString(out.resolve("accounts.csv"));
        byte[] features = Files.readAllBytes(folder.resolve("features.csv"));
        byte[] edges = Files.readAllBytes(folder.resolve("edges.csv"));
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve("features.csv")))) {
            file.write(features);
        }
        try (OutputStream file =
                new io.airlift.compress.zstd.ZstdOutputStream(Files.newOutputStream(folder.resolve("edges.csv")))) {
            file.write(edges);
        }
        assertThat(accounts().exit()).isZero();
        assertThat(out.resolve("accounts.csv")).hasContent(plain);
    }

    @Test
    void bearsSelfEdgesStrangersAndNumbersThatAreNone() throws IOException {
        append("features.csv", "odd,NaN,1e308\nodder,-1e308,\nworse,x,Infinity\n");
        append("edges.csv", "u1,u1\nodd,odd\nnobody,somebody\nu1,u2\nu2,u1\n");
        append("labels.csv", "unheard,1\nodd,0\n");

        Command done = accounts();

        assertThat(done.exit()).as(done.err()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("accounts.csv"));
        assertThat(lines.stream().map(line -> line.split(",")[0]))
                .doesNotHaveDuplicates()
                .contains("odd", "odder", "worse", "nobody", "somebody", "unheard");
        assertThat(lines.stream().skip(1).mapToDouble(line -> Double.parseDouble(line.split(",")[1])))
                .allMatch(share -> share >= 0 && share <= 1);
    }

    @Test
    void scoresAllAlikeWhereNobodyOrOneClassAloneWasDecided() throws IOException {
        Files.writeString(folder.resolve("labels.csv"), "id,label\n");
        assertThat(accounts().exit()).isZero();
        List<String> nobody = Files.readAllLines(out.resolve("accounts.csv"));
        assertThat(probability(nobody, "u190")).isEqualTo(0.5).isEqualTo(probability(nobody, "u191"));

        StringBuilder honest = new StringBuilder("id,label\n");
        for (int account = 0; account < 50; account++) {
            honest.append("u").append(account).append(",0\n");
        }
        Files.writeString(folder.resolve("labels.csv"), honest);
        assertThat(accounts().exit()).isZero();
        assertThat(probability(Files.readAllLines(out.resolve("accounts.csv")), "u190"))
                .isLessThan(0.02);
    }

    @Test
    void endsWithThreeWhereAColumnOrAFileIsMissing() throws IOException {
        Files.writeString(folder.resolve("edges.csv"), "from,to\nu1,u2\n");
        Command done = accounts();
        assertThat(done.exit()).isEqualTo(3);
        assertThat(done.err()).contains("column a");
        Files.delete(folder.resolve("edges.csv"));
        assertThat(accounts().exit()).isEqualTo(3);
    }

    @Test
    void passesOverLabelsItDoesNotKnowAndThoseThatContradict() throws IOException {
        append("labels.csv", "u100,maybe\nu0,0\n");
        assertThat(accounts("--bad-share", "0.02").exit()).isEqualTo(3);
        Command done = accounts();
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.err()).contains("labels.csv: skipped 2 bad lines").contains("line 61:");
    }

    @Test
    void aModelIsWrittenAndReadAgainInsteadOfLearning() throws IOException {
        Path model = folder.resolve("model.bin");
        assertThat(accounts("--model", model).exit()).isZero();
        String scores = Files.readString(out.resolve("accounts.csv"));
        String reasons = Files.readString(out.resolve("reasons.txt"));
        Files.delete(folder.resolve("labels.csv"));

        Command again = Command.run(
                "detect",
                "accounts",
                "--features",
                folder.resolve("features.csv"),
                "--edges",
                folder.resolve("edges.csv"),
                "--model",
                model,
                "--out",
                out);

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(out.resolve("accounts.csv")).hasContent(scores);
        assertThat(out.resolve("reasons.txt")).hasContent(reasons);
        assertThat(out.resolve("summary.json")).content().contains("\"learnt\":false", "\"decided\":60");
        Files.writeString(folder.resolve("features.csv"), "id,other\nu1,1\n");
        assertThat(accounts("--model", model).exit()).isEqualTo(3);
        Files.write(model, new byte[] {1, 2, 3});
        assertThat(accounts("--model", model).exit()).isEqualTo(3);
        assertThat(model).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void theReasonsNameWhatItDoesAndWhoIsAroundItForAndAgainst() throws IOException {
        assertThat(accounts("--reasons", "3").exit()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("reasons.txt"));
        assertThat(lines).hasSize(2 * 4);
        assertThat(lines.get(0)).startsWith("依据 60 个已定性账号学习，其中虚假 6 个");
        assertThat(lines.get(1))
                .contains("对其不利：orders 为 2")
                .contains("与 2 个账号有关联")
                .contains("对其有利：");
        assertThat(lines.get(5)).contains("Against it: orders is 2").contains("For it: ");
    }

    private void append(String file, String lines) throws IOException {
        Files.writeString(folder.resolve(file), lines, StandardOpenOption.APPEND);
    }

    private static double probability(List<String> lines, String id) {
        return lines.stream()
                .filter(line -> line.startsWith(id + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                .findFirst()
                .orElseThrow();
    }
}
