package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chengxin.cli.mapping.Mapping;
import org.chengxin.client.ChengxinClient;
import org.chengxin.client.ClientException;
import org.chengxin.client.FakeServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
        return new DropFolder(inbox, Mapping.read(mapping), clock, still, (file, set) -> {});
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
    void aSetThatWasHalfTakenIsPutAsideWhereFilesOfItsNamesHaveComeSince() throws Exception {
        Path half = Files.createDirectories(inbox.resolve("work/20260101-000000-000.moving"));
        Files.writeString(half.resolve("shops.csv"), "id,name\n1,甲\n");
        put("shops.csv", "2,乙\n");
        put("notes.csv", "2,乙\n");
        List<String> imported = new ArrayList<>();
        DropFolder drop = drop();
        drop.round((set, rejects) -> true);
        drop.round((set, rejects) -> imported.add(Files.readString(set.resolve("shops.csv"))));
        assertThat(imported).containsExactly("id,name\n2,乙\n");
        Path failed = inbox.resolve("failed/20260101-000000-000");
        assertThat(failed.resolve("problem.txt")).content().contains("又放入了同名文件");
        assertThat(failed.resolve("shops.csv")).content().contains("甲");
    }

    @Test
    void whatIsImportedIsWhatWasCheckedThoughTheFileChangesInBetween() throws Exception {
        put("shops.csv", "1,甲\n");
        put("notes.csv", "1,甲\n");
        List<String> checked = new ArrayList<>();
        DropFolder drop =
                new DropFolder(inbox, Mapping.read(mapping), Clock.systemUTC(), Duration.ZERO, (file, set) -> {
                    checked.add(Files.readString(file));
                    Path other = inbox.resolve("work").resolve(set);
                    Files.writeString(other.resolve("shops.csv"), "id,name\n6,己\n");
                    Files.writeString(other.resolve("shops-2.csv"), "id,name\n7,庚\n");
                });
        List<Path> imported = new ArrayList<>();
        drop.round((set, rejects) -> true);
        drop.round((set, rejects) -> {
            try (Stream<Path> files = Files.list(set)) {
                assertThat(files).hasSize(2);
            }
            assertThat(set.resolve("shops.csv")).content().contains("1,甲");
            if (Files.getFileStore(set).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(set.getParent().getParent())))
                        .isEqualTo("rwx------");
            }
            return imported.add(set);
        });
        assertThat(checked).containsExactly("id,name\n1,甲\n", "id,name\n1,甲\n");
        assertThat(imported)
                .singleElement()
                .satisfies(copy -> assertThat(copy.getParent().getParent())
                        .as("deleted at the end")
                        .doesNotExist());
    }

    @Test
    void aLinkIsNotFollowedNorAFolderReadAndTheNextSetIsImported() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "id,name\n1,甲\n");
        put("notes.csv", "1,甲\n");
        Files.createSymbolicLink(inbox.resolve("shops.csv"), secret);
        assertThat(refusedSet()).contains("shops.csv: 不是普通文件");
        put("notes.csv", "1,甲\n");
        Files.createSymbolicLink(inbox.resolve("shops.csv"), folder.resolve("nowhere.csv"));
        assertThat(refusedSet()).contains("shops.csv: 不是普通文件");
        put("notes.csv", "1,甲\n");
        put("shops.csv", "1,甲\n");
        Files.createDirectory(inbox.resolve("shops.csv.sig"));
        assertThat(refusedSet()).contains("shops.csv.sig: 不是普通文件");
        assertThat(secret).as("only the link was put aside").content().contains("甲");
        put("notes.csv", "1,甲\n");
        put("shops.csv", "1,甲\n");
        DropFolder drop = drop();
        drop.round((set, rejects) -> true);
        assertThat(drop.round((set, rejects) -> true)).isTrue();
        assertThat(in("done")).containsExactly("notes.csv", "shops.csv");
    }

    /** Why the one set was put aside, which nobody worked on. */
    private String refusedSet() throws Exception {
        DropFolder drop = drop();
        drop.round((set, rejects) -> true);
        assertThat(drop.round((set, rejects) -> {
                    throw new AssertionError("nothing is imported");
                }))
                .isTrue();
        try (Stream<Path> files = Files.walk(inbox.resolve("failed"))) {
            return Files.readString(files.filter(file -> file.endsWith("problem.txt"))
                    .sorted()
                    .reduce((first, second) -> second)
                    .orElseThrow());
        }
    }

    @Test
    void aLinkInThePlaceOfASetOrOfTheWorkFolderIsNotFollowed() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other/set"));
        Files.writeString(other.resolve("shops.csv"), "id,name\n1,甲\n");
        Path work = Files.createDirectories(inbox.resolve("work"));
        Files.createSymbolicLink(work.resolve("0"), other);
        Files.writeString(work.resolve("1"), "a file");
        assertThat(drop().round((set, rejects) -> true)).isFalse();
        Files.delete(work.resolve("0"));
        Files.delete(work.resolve("1"));
        Files.delete(work);
        Files.createSymbolicLink(work, folder.resolve("other"));
        DropFolder drop = drop();
        assertThatThrownBy(() -> drop.round((set, rejects) -> true)).isInstanceOf(IOException.class);
        assertThat(other.resolve("shops.csv")).exists();
    }

    @Test
    void theReasonIsNotWrittenThroughALinkThatLiesInItsPlace() throws Exception {
        Path set = Files.createDirectories(inbox.resolve("work/0"));
        Path other = Files.writeString(folder.resolve("other.txt"), "untouched");
        Files.createSymbolicLink(set.resolve("problem.txt"), other);
        Files.createSymbolicLink(set.resolve("rejected.csv"), other);
        drop().round((path, rejects) -> {
            Files.writeString(rejects, "refused");
            throw org.chengxin.cli.source.InputException.of(path, "文件为空", "empty");
        });
        assertThat(other).content().isEqualTo("untouched");
        assertThat(inbox.resolve("failed/0/problem.txt-2")).content().contains("文件为空");
        assertThat(inbox.resolve("failed/0/rejected.csv-2")).content().isEqualTo("refused");
    }

    @Test
    void aFolderThatCannotBeWrittenNowDoesNotEndTheWatching() throws Exception {
        Files.writeString(inbox.resolve("done"), "a file where the folder should be");
        put("shops.csv", "1,甲\n");
        put("notes.csv", "1,甲\n");
        try (FakeServer server = new FakeServer()) {
            Process watching = start(server);
            try {
                await(
                        watching,
                        () -> Files.readString(folder.resolve("output.txt")).contains("it is tried again"));
                Files.delete(inbox.resolve("done"));
                await(watching, () -> in("done").size() == 2);
            } finally {
                watching.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            }
            assertThat(server.count("shop")).isEqualTo(1);
        }
    }

    @Tag("drill")
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
