package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.chengxin.Eventually;
import org.chengxin.Server.Reply;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While PostgreSQL hangs nobody waits for it longer than five seconds, more of them than there are connections; then all goes on. */
@Tag("drill")
class HangingDatabaseIT {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int AT_ONCE = 24;

    @TempDir
    private Path parent;

    private Path directory;
    private ServerProcess server;
    private String token;

    /** @param after how long it took */
    private record Answered(Reply reply, Duration after) {}

    @Test
    void requestsAreAnsweredWithinSecondsAndWorkAgain() throws Exception {
        directory = parent.resolve("installation");
        server = ServerProcess.start(directory);
        try {
            TestCity city = new TestCity(server.http(), directory);
            token = city.token("platform");
            assertThat(report("before").status()).isEqualTo(200);
            signal("STOP");
            List<CompletableFuture<Answered>> asked = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                String key = "meanwhile-" + number;
                asked.add(CompletableFuture.supplyAsync(() -> timed(key), task -> new Thread(task).start()));
            }
            for (CompletableFuture<Answered> each : asked) {
                assertPutOff(each.join());
            }
            Answered later = timed("later");
            assertPutOff(later);
            assertThat(later.after()).as("nobody waits once it is known").isLessThan(Duration.ofSeconds(2));
            assertThat(server.http().get("/actuator/health").status()).isEqualTo(503);
            assertThat(server.output()).contains("the database does not answer");
            signal("CONT");
            Eventually.eventually().until(() -> report("afterwards").status() == 200);
            Eventually.eventually()
                    .until(() -> server.http().get("/actuator/health/readiness").status() == 200);
            assertThat(server.output()).contains("the database answers again");
        } finally {
            signal("CONT");
            server.close();
        }
    }

    private Reply report(String key) {
        return server.http()
                .post(
                        "/api/v1/reports",
                        token,
                        TestCity.body(List.of(TestCity.item("parcel", key, "{\"order\":\"o\"}"))));
    }

    private Answered timed(String key) {
        long start = System.nanoTime();
        Reply reply = report(key);
        return new Answered(reply, Duration.ofNanos(System.nanoTime() - start));
    }

    private static void assertPutOff(Answered answered) {
        Reply reply = answered.reply();
        assertThat(reply.status()).as(reply.text()).isEqualTo(503);
        assertThat(reply.json().path("code").stringValue()).isIn("web.busy", "web.outcome-unknown");
        assertThat(reply.header("Retry-After")).isNotEmpty();
        assertThat(answered.after()).isLessThan(LONGEST);
    }

    /** To PostgreSQL and all its processes. */
    private void signal(String name) throws IOException, InterruptedException {
        long main = Long.parseLong(Files.readAllLines(directory.resolve("postgres/data/postmaster.pid"))
                .get(0)
                .trim());
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        Stream.concat(
                        Stream.of(main),
                        ProcessHandle.of(main).stream()
                                .flatMap(ProcessHandle::children)
                                .map(ProcessHandle::pid))
                .forEach(pid -> command.add(String.valueOf(pid)));
        new ProcessBuilder(command).start().waitFor();
    }
}
