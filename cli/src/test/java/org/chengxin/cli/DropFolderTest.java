package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chengxin.cli.mapping.Mapping;
import org.chengxin.client.ChengxinClient;
import org.chengxin.client.ClientException;
import org.chengxin.client.FakeServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into a drop folder is imported once, and lies afterwards where its fate is read. */
class DropFolderTest {

    @TempDir
    Path folder;

    private Path inbox;
    private Path mapping;

    @BeforeEach
    void files() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                files: {shops: "shops*.csv", notes: notes.csv}
                reports:
                  - {type: shop, from: shops, key: id, data: {name: name}}
                  - {type: note, from: notes, key: id, data: {name: name}}
                """);
    }

    private DropFolder drop() throws Exception {
        return drop(Clock.systemUTC(), Duration.ZERO);
    }

    private DropFolder drop(Clock clock, Duration still) throws Exception {
        return new DropFolder(inbox, Mapping.read(mapping), clock, still, file -> {});
    }

    private void put(String name, String rows) throws IOException {
        Files.writeString(inbox.resolve(name), "id,name\n" + rows);
    }

    private List<String> in(String place) throws IOException {
        Path at = inbox.resolve(place);
        if (!Files.exists(at)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(at)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void filesAreTakenTogetherWhenTheyAreThereAndNobodyWritesThemAnyMore() throws Exception {
        DropFolder drop = drop();
        put("shops-1.csv", "1,甲\n");
        assertThat(drop.round((set, rejects) -> true)).isFalse();
        assertThat(drop.round((set, rejects) -> true))
                .as("notes.csv is missing")
                .isFalse();
        put("notes.csv", "1,甲\n");
        assertThat(drop.round((set, rejects) -> true)).as("seen once").isFalse();
        put("notes.csv", "1,甲\n2,乙\n");
        assertThat(drop.round((set, rejects) -> true)).as("it has grown").isFalse();
        assertThat(drop.round((set, rejects) -> true)).isTrue();
        assertThat(in("done")).containsExactly("notes.csv", "shops-1.csv");
        assertThat(in("work")).isEmpty();
        assertThat(drop.round((set, rejects) -> true)).as("once").isFalse();
    }

    @Test
    void aPauseInWritingIsNoEndBeforeHalfAMinute() throws Exception {
        Instant[] now = {Instant.parse("2026-03-01T00:00:00Z")};
        InstantSource watch = () -> now[0];
        DropFolder drop = drop(watch.withZone(ZoneOffset.UTC), Duration.ofSeconds(30));
        put("shops.csv", "1,甲\n");
        put("notes.csv", "1,甲\n");
        drop.round((set, rejects) -> true);
        now[0] = now[0].plusSeconds(29);
        assertThat(drop.round((set, rejects) -> true)).isFalse();
        put("shops.csv", "1,甲\n2,乙\n");
        assertThat(drop.round((set, rejects) -> true)).isFalse();
        now[0] = now[0].plusSeconds(29);
        assertThat(drop.round((set, rejects) -> true)).as("counted anew").isFalse();
        now[0] = now[0].plusSeconds(1);
        assertThat(drop.round((set, rejects) -> true)).isTrue();
    }

    @Test
    void aSetWhoseNameIsTakenLiesBesideTheOther() throws Exception {
        DropFolder drop = drop(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Duration.ZERO);
        for (int set = 0; set < 3; set++) {
            put("shops.csv", "1,甲\n");
            put("notes.csv", "1,甲\n");
            drop.round((path, rejects) -> true);
            assertThat(drop.round((path, rejects) -> true)).isTrue();
        }
        assertThat(in("done")).hasSize(6);
        assertThat(Files.exists(inbox.resolve("done/19700101-000000-000-3"))).isTrue();
    }

    @Test
    void watchingMovesFilesAndIsNoDryRun() {
        Command run = Command.run(
                "import", "--watch", "--dry-run", mapping, inbox, "--server", "http://localhost:1", "--token", "t");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--dry-run");
    }

    @Test
    void aSetWithRefusalsLiesInFailedWithTheirFileAndAnUnreadableOneWithItsReason() throws Exception {
        DropFolder drop = drop();
        put("shops.csv", "1,甲\n");
        put("notes.csv", "1,甲\n");
        drop.round((set, rejects) -> true);
        drop.round((set, rejects) -> {
            Files.writeString(rejects, "refused");
            return false;
        });
        assertThat(in("failed")).containsExactly("notes.csv", "rejected.csv", "shops.csv");
        put("shops.csv", "");
        put("notes.csv", "");
        drop.round((set, rejects) -> true);
        drop.round((set, rejects) -> {
            throw org.chengxin.cli.source.InputException.of(set, "文件为空", "empty");
        });
        assertThat(in("failed")).contains("problem.txt");
    }

    @Test
    void whatTheServerCouldNotTakeAndWhatAKilledRunLeftIsTriedAgainFirst() throws Exception {
        put("shops.csv", "1,甲\n");
        put("notes.csv", "1,甲\n");
        DropFolder drop = drop();
        drop.round((set, rejects) -> true);
        assertThatThrownBy(() -> drop.round((set, rejects) -> {
                    new ChengxinClient(URI.create("http://localhost:1"), "t", Duration.ZERO).fields("shop");
                    return true;
                }))
                .isInstanceOf(ClientException.class);
        assertThat(in("work")).containsExactly("notes.csv", "shops.csv");
        Path half = Files.createDirectories(inbox.resolve("work/20260101-000000-000.moving"));
        Files.writeString(half.resolve("shops-2.csv"), "id,name\n2,乙\n");

        assertThat(drop().round((set, rejects) -> true)).isTrue();

        assertThat(in("done")).containsExactly("notes.csv", "shops.csv");
        assertThat(Files.exists(inbox.resolve("shops-2.csv"))).as("goes back").isTrue();
    }

    @Test
    void aProcessKilledInTheMiddleReportsNothingTwiceAndNothingIsLost() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 30_000; row++) {
            rows.append(row).append(",店\n");
        }
        try (FakeServer server = new FakeServer()) {
            put("shops.csv", rows.toString());
            put("notes.csv", "1,甲\n");
            Process first = start(server);
            await(first, () -> server.count("shop") > 2_000);
            first.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            int before = server.count("shop");
            Process second = start(server);
            try {
                await(second, () -> in("done").size() == 2);
            } finally {
                second.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            }
            assertThat(before).isLessThanOrEqualTo(30_000);
            assertThat(server.count("shop")).isEqualTo(30_000);
            assertThat(server.count("note")).isEqualTo(1);
        }
    }

    private Process start(FakeServer server) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Chengxin.class.getName(),
                        "import",
                        "--watch",
                        "--still",
                        "0",
                        mapping.toString(),
                        inbox.toString(),
                        "--server",
                        server.url().toString(),
                        "--token",
                        FakeServer.TOKEN)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    /** Looks again and again while the process runs. */
    private static void await(Process process, Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in a minute").isLessThan(end);
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as("it goes on watching")
                    .isFalse();
        }
    }
}
