package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chengxin.Eventually;
import org.chengxin.Server.Reply;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that dies comes back by itself; while it cannot, everybody is told, and in the end the server gives up. */
@Tag("drill")
class DeadDatabaseIT {

    private static final String PARCEL = "{\"order\":\"o\"}";

    @TempDir
    private Path parent;

    private Path directory;
    private ServerProcess server;
    private String token;

    @Test
    void isStartedAgainAndMeanwhileNothingIsAFailureOfOurs() throws Exception {
        directory = parent.resolve("installation");
        server = ServerProcess.start(
                directory, "--chengxin.database.give-up=PT90S", "--spring.datasource.hikari.connection-timeout=3000");
        try {
            TestCity city = new TestCity(server.http(), directory);
            token = city.token("platform");
            city.create(token, "parcel", "before", PARCEL);

            kill();
            comesBack("killed");

            Path away = directory.resolve("postgres/away");
            Files.move(directory.resolve("postgres/data"), away);
            int before = server.output().length();
            long start = System.nanoTime();
            kill();
            assertEverybodyIsTold();
            assertOneLineAFailure(
                    server.output().substring(before), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
            Files.move(away, directory.resolve("postgres/data"));
            comesBack("moved");

            Files.move(directory.resolve("postgres/data"), away);
            kill();
            assertThat(server.exit()).as("gives up").isEqualTo(3);
        } finally {
            server.close();
        }
    }

    private void kill() throws Exception {
        Path pidFile = Files.exists(directory.resolve("postgres/data"))
                ? directory.resolve("postgres/data/postmaster.pid")
                : directory.resolve("postgres/away/postmaster.pid");
        String pid = Files.readAllLines(pidFile).get(0).trim();
        new ProcessBuilder("kill", "-KILL", pid).start().waitFor();
    }

    /** Reports are answered with 503 until they are taken in. */
    private void comesBack(String key) {
        String body = TestCity.body(List.of(TestCity.item("parcel", key, PARCEL)));
        Eventually.eventually().until(() -> {
            int status = server.http().post("/api/v1/reports", token, body).status();
            assertThat(status).as(server.output()).isIn(200, 503);
            return status == 200;
        });
        Eventually.eventually()
                .until(() -> server.http().get("/actuator/health/readiness").status() == 200);
    }

    private void assertEverybodyIsTold() throws Exception {
        Eventually.eventually()
                .until(() -> server.http().get("/actuator/health/readiness").status() == 503);
        Reply health = server.http().get("/actuator/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.json().path("status").stringValue()).isEqualTo("DOWN");
        assertThat(server.http().get("/actuator/health/liveness").status())
                .as("it mends itself or ends")
                .isEqualTo(200);
        Reply report = server.http()
                .post("/api/v1/reports", token, TestCity.body(List.of(TestCity.item("parcel", "meanwhile", PARCEL))));
        assertThat(report.status()).isEqualTo(503);
        assertThat(report.header("Retry-After")).isNotEmpty();
        assertThat(report.header("Content-Type")).contains("application/problem+json");
        assertThat(report.json().path("code").stringValue()).isEqualTo("web.busy");
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/workbench"))
                                .header("Accept", "text/html")
                                .header("Cookie", "chengxin-session=whoever")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("系统繁忙");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
    }

    /** A line of each that needs the database, and of the few that try each second: a busy machine has more of them. */
    private static void assertOneLineAFailure(String output, long seconds) {
        assertThat(output.lines().filter(line -> line.startsWith("\tat "))).isEmpty();
        assertThat(output.lines()).as(output).hasSizeLessThan(40 + 2 * Math.toIntExact(seconds));
    }
}
