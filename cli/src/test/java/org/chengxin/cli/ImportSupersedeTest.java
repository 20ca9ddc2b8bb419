package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.chengxin.client.FakeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tomorrow's export of the same things replaces today's, with a reason, and a dry run stores nothing. */
class ImportSupersedeTest {

    @TempDir
    Path folder;

    private FakeServer server;
    private Path mapping;

    @BeforeEach
    void files() throws IOException {
        server = new FakeServer();
        mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                files: {shops: shops.csv}
                reports:
                  - {type: shop, from: shops, key: id, data: {name: name}}
                """);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Command run(String rows, Object... more) throws IOException {
        Files.writeString(folder.resolve("shops.csv"), "id,name\n" + rows);
        return Command.importing(mapping, folder, server, folder.resolve("rejected.csv"), more);
    }

    @Test
    void aRowThatChangedTakesThePlaceOfYesterdaysAndTheOthersAreDuplicates() throws IOException {
        run("1,甲\n2,乙\n");
        Command second = run("1,甲\n2,丙\n3,丁\n", "--supersede", "次日更新");
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.result()).isEqualTo(Command.counts(2, 1, 0));
        assertThat(second.err()).contains("以本次为准替换的报送（reports that replaced an earlier one）: 1");
        assertThat(server.data("shop", "2").path("name").asString()).isEqualTo("丙");
    }

    @Test
    void withoutTheOptionAChangedRowIsRefused() throws IOException {
        run("1,甲\n");
        Command second = run("1,乙\n");
        assertThat(second.exit()).isEqualTo(1);
        assertThat(server.data("shop", "1").path("name").asString()).isEqualTo("甲");
    }

    @Test
    void aKeyThatStandsTwiceInOneExportIsNotReplacedByItself() throws IOException {
        run("1,甲\n");
        for (String rows : new String[] {"1,乙\n1,丙\n", "1,乙\n1,戊\n"}) {
            Command command = run(rows, "--supersede", "更新");
            assertThat(command.exit()).isEqualTo(1);
            assertThat(server.data("shop", "1").path("name").asString()).isEqualTo("乙");
            assertThat(Files.readString(folder.resolve("rejected.csv"))).contains("report.key-conflict");
        }
    }

    @Test
    void aReasonIsNeeded() throws IOException {
        for (String reason : new String[] {"", " ", "x".repeat(501)}) {
            assertThat(run("1,甲\n", "--supersede", reason).exit()).isEqualTo(2);
        }
        assertThat(server.count("shop")).isZero();
    }

    @Test
    void aDryRunTellsWhatWouldBeRefusedAndStoresNothing() throws IOException {
        server.judge((type, data) -> data.path("name").asString().isEmpty() ? "field.required" : null);
        Command command = run("1,甲\n2,\n", "--dry-run");
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.result()).isEqualTo("{\"read\":2,\"valid\":1,\"rejected\":1}");
        assertThat(Files.readString(folder.resolve("rejected.csv"))).contains("field.required");
        assertThat(server.count("shop")).isZero();
        assertThat(run("1,甲\n", "--dry-run").exit()).isZero();
    }

    @Test
    void aSetOfKeysKnowsEachKeyOnceHoweverManyThereAre() {
        KeySet keys = new KeySet();
        Set<String> known = new HashSet<>();
        Random random = new Random(7);
        for (int round = 0; round < 200_000; round++) {
            String key = Integer.toString(random.nextInt(100_000));
            assertThat(keys.add("order", key)).isEqualTo(known.add(key));
        }
        assertThat(keys.add("payment", "1")).as("a key belongs to its type").isTrue();
    }
}
