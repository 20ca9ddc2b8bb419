package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chengxin.CommandProcess;
import org.chengxin.FreePort;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestDatabase;
import org.chengxin.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        int port = FreePort.find();
        String checkpoint;
        try (CommandProcess demo = CommandProcess.start(
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
        try (CommandProcess again = CommandProcess.start(
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
        int port = FreePort.find();
        try (CommandProcess server =
                CommandProcess.start(folder, "serve", "--port", port, "--data-dir", data, "--sandbox")) {
            server.awaitReady(port);
            Path token = data.resolve("first-administrator.token");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                    .isEqualTo("rw-------");
            assertThat(server(port).get("/").text()).doesNotContain("模拟数据");
            assertThat(server(port).get("/log/checkpoint").text()).startsWith("chengxin.sandbox/log\n");
            try (CommandProcess second =
                    CommandProcess.start(folder, "serve", "--port", port, "--data-dir", folder.resolve("second"))) {
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
        JdbcClient sql = JdbcClient.create(TestDatabase.application(data));
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
}
