package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** {@code chengxin demo} and {@code serve} in a JVM of their own, as people start them. */
class DemoCommandIT {

    /** Which token of the demo may report which type; a new type has to be added here. */
    private static final Map<String, String> REPORTERS = Map.ofEntries(
            Map.entry("platform", "platform"),
            Map.entry("merchant", "platform"),
            Map.entry("shop", "platform"),
            Map.entry("order", "platform"),
            Map.entry("payment", "platform"),
            Map.entry("parcel", "platform"),
            Map.entry("review", "platform"),
            Map.entry("licence", "department"),
            Map.entry("permit", "department"),
            Map.entry("penalty", "department"),
            Map.entry("honour", "association"),
            Map.entry("appraisal", "agency"),
            Map.entry("outlet", "logistics"),
            Map.entry("courier", "logistics"),
            Map.entry("scan", "logistics"));

    @TempDir
    private Path folder;

    @Test
    void theDemoIsCompleteWhenItSaysReadyAndIsThereAgainAfterARestart() throws Exception {
        Path data = folder.resolve("demo");
        int port = freePort();
        String checkpoint;
        try (Running demo = Running.start(
                folder, "demo", "--port", port, "--data-dir", data, "--orders", 300, "--as-of", "2026-03-02")) {
            demo.awaitReady(port);
            assertAccess(data, port);
            assertEveryExampleIsAccepted(data, port);
            assertThat(server(port).get("/").text()).contains("模拟数据");
            checkpoint = server(port).get("/log/checkpoint").text();
            assertDated(data);
            assertThat(demo.terminate()).as("ends within 8 s").isLessThan(Duration.ofSeconds(8));
            assertThat(data.resolve("postgres/data/postmaster.pid"))
                    .as("PostgreSQL removes it as it ends")
                    .doesNotExist();
        }
        try (Running again = Running.start(
                folder, "demo", "--port", port, "--data-dir", data, "--orders", 300, "--as-of", "2030-01-01")) {
            again.awaitReady(port);
            assertThat(size(server(port).get("/log/checkpoint").text()))
                    .as("nothing was loaded twice: only the examples may have waited for their checkpoint")
                    .isLessThan(size(checkpoint) + 30);
            assertThat(again.output()).doesNotContain("loading");
        }
    }

    @Test
    void serveStartsEmptyAndLeavesTheFirstAdministratorsTokenToItsOwner() throws Exception {
        Path data = folder.resolve("serve");
        int port = freePort();
        try (Running server = Running.start(folder, "serve", "--port", port, "--data-dir", data, "--sandbox")) {
            server.awaitReady(port);
            Path token = data.resolve("first-administrator.token");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                    .isEqualTo("rw-------");
            assertThat(server(port).get("/").text()).doesNotContain("模拟数据");
            assertThat(server(port).get("/log/checkpoint").text()).startsWith("chengxin.sandbox/log\n");
            try (Running second =
                    Running.start(folder, "serve", "--port", port, "--data-dir", folder.resolve("second"))) {
                assertThat(second.exit()).isEqualTo(Chengxin.UNREADABLE);
                assertThat(second.output()).contains("--port").doesNotContain("\tat ");
            }
        }
    }

    private static void assertAccess(Path data, int port) throws IOException {
        Path file = data.resolve("demo-access.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        JsonNode access = Server.JSON.readTree(Files.readAllBytes(file));
        assertThat(access.path("url").stringValue()).isEqualTo("http://localhost:" + port);
        assertThat(access.path("tokens").propertyNames())
                .containsExactlyInAnyOrder("platform", "department", "logistics", "agency", "association");
        Set<String> roles = new HashSet<>();
        access.path("accounts").forEach(account -> {
            assertThat(account.propertyNames()).containsExactly("name", "password", "role", "organisation");
            roles.add(account.path("role").stringValue());
        });
        for (Role role : Role.values()) {
            assertThat(roles).contains(role.word());
        }
    }

    /** The demo's own time-stamp authority has dated a checkpoint, and the server has taken its receipt. */
    private static void assertDated(Path data) throws IOException {
        JdbcClient sql = JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:"
                        + Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                                .get(3)
                                .trim() + "/postgres",
                "postgres",
                Files.readString(data.resolve("keys/postgres.password"))));
        ServerTest.eventually()
                .untilAsserted(() -> assertThat(sql.sql("select kind, certificate from evidence.anchor limit 1")
                                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                                .optional())
                        .contains("rfc3161 " + Files.readString(data.resolve("tsa/tsa.pem"))));
    }

    private static void assertEveryExampleIsAccepted(Path data, int port) throws IOException {
        JsonNode tokens = Server.JSON
                .readTree(Files.readAllBytes(data.resolve("demo-access.json")))
                .path("tokens");
        Map<String, String> accepted = new HashMap<>();
        REPORTERS.forEach((type, reporter) -> {
            String example = server(port).get("/schemas/" + type + "/example").text();
            JsonNode result = server(port)
                    .post("/api/v1/reports", tokens.path(reporter).stringValue(), example)
                    .json()
                    .path("results")
                    .get(0);
            accepted.put(type, result.path("status").stringValue() + result.path("problems"));
        });
        assertThat(accepted)
                .hasSize(REPORTERS.size())
                .allSatisfy((type, status) -> assertThat(status).as(type).isEqualTo("created[]"));
    }

    private static long size(String checkpoint) {
        return Long.parseLong(checkpoint.lines().skip(1).findFirst().orElseThrow());
    }

    private static Server server(int port) {
        return new Server(URI.create("http://localhost:" + port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The command in a JVM of its own. */
    private record Running(Process process, Path out, Path err) implements AutoCloseable {

        static Running start(Path folder, Object... arguments) throws IOException {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx768m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.chengxin.cli.Chengxin"));
            for (Object argument : arguments) {
                command.add(argument.toString());
            }
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new Running(process, out, err);
        }

        void awaitReady(int port) {
            ServerTest.eventually()
                    .atMost(Duration.ofSeconds(180))
                    .failFast("the command ended", () -> !process.isAlive())
                    .untilAsserted(
                            () -> assertThat(Files.readString(out)).startsWith("ready: http://localhost:" + port));
        }

        Duration terminate() throws InterruptedException {
            long start = System.nanoTime();
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return Duration.ofNanos(System.nanoTime() - start);
        }

        int exit() throws InterruptedException {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        String output() throws IOException {
            return Files.readString(out) + Files.readString(err);
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
