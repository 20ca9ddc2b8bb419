package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chengxin.client.FakeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The mappings under examples/ on their own files; OlistTest has the one for real data. */
class ExamplesTest {

    @TempDir
    Path folder;

    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Command run(String mapping, Path data) {
        Path file = Command.repository().resolve("examples").resolve(mapping);
        return Command.importing(file, data, server, folder.resolve("rejected.csv"));
    }

    private Path publicity(String name) {
        return Command.repository().resolve("examples/double-publicity").resolve(name);
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString();
    }

    @Test
    void importsCleanPenaltiesAndPermits() {
        Command penalties = run("double-publicity/penalties.yaml", publicity("clean"));
        assertThat(penalties.exit()).as(penalties.err()).isEqualTo(0);
        assertThat(penalties.result()).isEqualTo(Command.counts(5, 0, 0));
        JsonNode penalty = server.data("penalty", "示甲市监处罚〔2024〕201号+示例甲区市场监督管理局");
        assertThat(text(penalty, "/party/kind")).isEqualTo("organisation");
        assertThat(text(penalty, "/fine")).isEqualTo("20000.00");
        assertThat(text(penalty, "/confiscated")).isEqualTo("1234.56");
        assertThat(penalty.at("/categories").toString()).isEqualTo("[\"fine\",\"confiscation\"]");
        assertThat(text(penalty, "/decided")).isEqualTo("2024-05-20");

        Command permits = run("double-publicity/permits.yaml", publicity("clean"));
        assertThat(permits.exit()).as(permits.err()).isEqualTo(0);
        assertThat(permits.result()).isEqualTo(Command.counts(3, 0, 0));
        JsonNode permit = server.data("permit", "示甲市监许〔2023〕1001号+示例甲区市场监督管理局");
        assertThat(text(permit, "/from")).isEqualTo("2023-01-10");
        assertThat(text(permit, "/until")).isEqualTo("2028-01-09");
    }

    /** Each row as examples/double-publicity/README.md tells it. */
    @Test
    void importsDirtyPenalties() throws IOException {
        Command run = run("double-publicity/penalties.yaml", publicity("dirty"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.result()).isEqualTo(Command.counts(5, 1, 3));
        assertThat(run.err()).contains("GB18030");
        String authority = "号+示例甲区市场监督管理局";
        JsonNode first = server.data("penalty", "示甲市监处罚〔2024〕178" + authority);
        assertThat(text(first, "/number")).isEqualTo("示甲市监处罚〔2024〕178号");
        assertThat(text(first, "/decided")).isEqualTo("2024-03-05");
        assertThat(text(first, "/fine")).isEqualTo("2000");
        JsonNode codeless = server.data("penalty", "示甲市监处罚〔2024〕180" + authority);
        assertThat(codeless.at("/party").has("code")).isFalse();
        assertThat(text(codeless, "/decided")).isEqualTo("2024-03-06");
        JsonNode mixed = server.data("penalty", "示甲市监处罚〔2024〕181" + authority);
        assertThat(text(mixed, "/party/code")).isEqualTo("91330108ma28xkt742");
        assertThat(text(mixed, "/fine")).isEqualTo("3000");
        assertThat(text(mixed, "/confiscated")).isEqualTo("1234.56");
        assertThat(text(mixed, "/disclosedUntil")).isEqualTo("2025-03-07");
        JsonNode endless = server.data("penalty", "示甲市监处罚〔2024〕182" + authority);
        assertThat(text(endless, "/fine")).isEqualTo("50000.00");
        assertThat(endless.has("disclosedUntil")).isFalse();
        assertThat(text(server.data("penalty", "示甲市监处罚〔2024〕184" + authority), "/fine"))
                .isEqualTo("6000");
        List<String> rejected = Files.readAllLines(folder.resolve("rejected.csv"));
        assertThat(rejected).hasSize(4);
        assertThat(rejected.get(1)).startsWith("penalties.csv,7,").contains("date.format /decided");
        assertThat(rejected.get(2)).startsWith("penalties.csv,8,").contains("field.value /categories");
        assertThat(rejected.get(3)).startsWith("penalties.csv,10,").contains(",,,\"row.columns");
    }

    @Test
    void importsTheDirtySetBesideTheCleanOne() {
        for (String kind : List.of("penalties", "permits")) {
            String mapping = "double-publicity/" + kind + ".yaml";
            Command dirty = run(mapping, publicity("dirty"));
            assertThat(run(mapping, publicity("clean")).exit()).isEqualTo(0);
            assertThat(dirty.result()).doesNotContain("\"created\":0");
        }
    }

    @Test
    void importsDirtyPermits() throws IOException {
        Command run = run("double-publicity/permits.yaml", publicity("dirty"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.result()).isEqualTo(Command.counts(2, 1, 1));
        assertThat(Files.readString(folder.resolve("rejected.csv"))).contains("permits.csv,5,", "key.format");
        assertThat(server.data("permit", "示甲市监许〔2024〕36号+示例甲区市场监督管理局").has("until"))
                .isFalse();
    }
}
