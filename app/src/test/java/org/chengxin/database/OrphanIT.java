package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.chengxin.Eventually;
import org.chengxin.evidencelog.file.DataDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A killed JVM leaves its PostgreSQL running; the next start stops it and finds every committed row. */
@Tag("drill")
class OrphanIT {

    private static final String READY = "committed";

    @TempDir
    private Path parent;

    /** The JVM that is going to be killed: it starts the server, commits a row and waits. */
    static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(new DataDirectory(Path.of(arguments[0])));
            try (var connection = DriverManager.getConnection(
                            database.url(),
                            database.owner().name(),
                            database.owner().password());
                    var statement = connection.createStatement()) {
                statement.execute("create schema kept");
                statement.execute("create table kept.kept (word text)");
                statement.execute("insert into kept.kept values ('still here')");
            }
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }

    @Test
    void isStoppedByTheNextStartAndItsDataIsKept() throws Exception {
        Path directory = parent.resolve("installation");
        Process victim = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        try {
            awaitReady(victim);
            ProcessHandle orphan = postmaster(directory);
            victim.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            assertThat(orphan.isAlive()).isTrue();

            try (EmbeddedDatabase again = EmbeddedDatabase.start(new DataDirectory(directory))) {
                assertThat(postmaster(directory).pid()).isNotEqualTo(orphan.pid());
                // a process that nobody waits for may stay listed, but it runs no program any more
                Eventually.eventually()
                        .until(() ->
                                !orphan.isAlive() || orphan.info().command().isEmpty());
                assertThat(word(again)).isEqualTo("still here");
            }
            Eventually.eventually().until(() -> !Files.exists(directory.resolve("postgres/data/postmaster.pid")));
        } finally {
            victim.destroyForcibly();
        }
    }

    @Test
    void isStoppedTooWhenItsDirectoryHasVanished() throws Exception {
        Path directory = parent.resolve("vanishing");
        EmbeddedDatabase database = EmbeddedDatabase.start(new DataDirectory(directory));
        ProcessHandle server = postmaster(directory);
        FileSystemUtils.deleteRecursively(directory);
        database.close();
        assertThat(server.isAlive() && server.info().command().isPresent()).isFalse();
    }

    private static void awaitReady(Process victim) throws Exception {
        var output = new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null && !line.equals(READY); line = output.readLine()) {
            said.append(line).append('\n');
        }
        assertThat(victim.isAlive()).as(said.toString()).isTrue();
    }

    private static ProcessHandle postmaster(Path directory) throws Exception {
        String pid = Files.readAllLines(directory.resolve("postgres/data/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow();
    }

    private static String word(EmbeddedDatabase database) throws Exception {
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select word from kept.kept")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
