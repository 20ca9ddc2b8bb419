package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chengxin.CommandProcess;
import org.chengxin.Eventually;
import org.chengxin.Server.Reply;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A database that is older than the log, or lost, or cannot be read, answers nothing and takes nothing in. */
@Tag("drill")
class OldDatabaseIT {

    private static final String PARCEL = "{\"order\":\"o\"}";

    @TempDir
    private Path parent;

    private Path directory;
    private String token;
    private String id;

    @Test
    void provesNothingAndTakesNothingInUntilTheRightOneIsBack() throws Exception {
        directory = parent.resolve("installation");
        Path data = directory.resolve("postgres/data");
        Path old = parent.resolve("old");
        Path right = parent.resolve("right");
        try (ServerProcess server = ServerProcess.start(directory)) {
            TestCity city = new TestCity(server.http(), directory);
            token = city.token("platform");
            id = city.create(token, "parcel", "first", PARCEL);
            awaitProof(server);
        }
        // as a dump is: with the modes that PostgreSQL insists on
        new ProcessBuilder("cp", "-a", data.toString(), old.toString()).start().waitFor();
        try (ServerProcess server = ServerProcess.start(directory)) {
            Reply later = report(server, "later");
            assertThat(later.text()).contains("created");
            id = later.json().path("results").get(0).path("id").stringValue();
            awaitProof(server);
        }
        Files.move(data, right);
        move(old, data);
        try (ServerProcess server = ServerProcess.startedAsFarAs("liveness", directory)) {
            assertRefused(server);
        }
        move(data, old);
        assertUnstartable("the database knows the log up to 0");

        move(right, data);
        FileSystemUtils.deleteRecursively(old);
        Path key = directory.resolve("keys/data.key");
        Files.move(key, parent.resolve("data.key"));
        assertUnstartable("keys/data.key is missing");
        assertThat(key).doesNotExist();
        Files.move(parent.resolve("data.key"), key);
        try (ServerProcess server = ServerProcess.start(directory)) {
            awaitProof(server);
            assertThat(report(server, "afterwards").text()).contains("created");
        }
    }

    private static void move(Path from, Path to) throws IOException {
        FileSystemUtils.deleteRecursively(to);
        Files.move(from, to);
    }

    private void awaitProof(ServerProcess server) {
        Eventually.eventually()
                .until(() ->
                        server.http().get("/api/v1/records/" + id + "/proof").status() == 200);
    }

    private Reply report(ServerProcess server, String key) {
        return server.http()
                .post("/api/v1/reports", token, TestCity.body(List.of(TestCity.item("parcel", key, PARCEL))));
    }

    private void assertRefused(ServerProcess server) throws IOException {
        String first = first(server);
        assertBehind(server.http().get("/api/v1/records/" + first + "/proof"));
        assertBehind(server.http().get("/api/v1/records/" + first + "/entry"));
        assertBehind(report(server, "lost"));
        assertThat(server.http().get("/actuator/health").status()).isEqualTo(503);
        assertThat(server.http().get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(server.http().get("/log?lang=en").text()).contains("the database is older than what was signed");
        Eventually.eventually().until(() -> server.output().contains("nothing is taken in, signed or proved"));
        assertThat(server.output().lines().filter(line -> line.contains("nothing is taken in, signed or proved")))
                .hasSize(1);
        assertThat(server.output()).contains("restore the database").doesNotContain("\tat org.chengxin.evidence");
    }

    /** The record that the older database still knows. */
    private String first(ServerProcess server) throws IOException {
        return org.springframework.jdbc.core.simple.JdbcClient.create(server.database())
                .sql("select id::text from evidence.fact where type = 'parcel'")
                .query(String.class)
                .single();
    }

    private static void assertBehind(Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.text()).contains("evidence.database-behind");
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }

    private void assertUnstartable(String why) throws Exception {
        try (CommandProcess serve =
                CommandProcess.start(parent, "serve", "--port", "0", "--data-dir", directory.toString())) {
            assertThat(serve.process().waitFor(4, TimeUnit.MINUTES)).isTrue();
            assertThat(serve.process().exitValue()).isEqualTo(3);
            List<String> told = Files.readAllLines(serve.err(), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("chengxin: "))
                    .toList();
            assertThat(told).as(Files.readString(serve.err())).hasSize(1);
            assertThat(told.get(0)).contains(why);
        }
    }
}
