package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.chengxin.Eventually;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.evidencelog.LogAudit;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two servers over one database and one log: what either acknowledges is in the log once, also when the leader is paused and dies. */
@Tag("drill")
class TwoInstancesIT {

    /** How long entries may wait before somebody is told. */
    private static final String LATE = "--chengxin.log.late=PT3S";

    private static final int BATCHES = 5;
    private static final int ITEMS = 20;
    private static final String PAYMENT = """
            {"order":"o","sequence":1,"method":"wallet","amount":"1.00","currency":"CNY"}""";

    @TempDir
    private Path parent;

    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();

    @Test
    void theSecondTakesTheLogOverWhenTheLeaderIsKilled() throws Exception {
        Path directory = parent.resolve("installation");
        ServerProcess leader = ServerProcess.start(directory, LATE);
        try (ServerProcess second = leader.beside(LATE)) {
            TestCity city = new TestCity(leader.http(), directory);
            String token = city.token("platform");
            CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> report(second, token, "second"));
            report(leader, token, "leader");
            beside.join();
            Note before = published(second);
            int from = second.output().length(); // a stall before may have been told too
            leader.signal("STOP");
            report(second, token, "afterwards");
            assertTold(second, from);
            leader.kill();
            assertProved(second, directory, Checkpoint.parse(before.text()));
        } finally {
            leader.kill();
            leader.stopDatabase();
        }
    }

    @Test
    void theSecondTakesOverFromALeaderThatIsPausedAndBothGoOnWhenItWakesUp() throws Exception {
        Path directory = parent.resolve("paused");
        ServerProcess leader = ServerProcess.start(directory);
        try (ServerProcess second = leader.beside()) {
            String token = new TestCity(leader.http(), directory).token("platform");
            report(leader, token, "leader");
            Note before = published(second);
            leader.signal("STOP");
            long start = System.nanoTime();
            report(second, token, "meanwhile");
            Eventually.eventually().until(() -> acknowledged.stream().allMatch(id -> isProved(second, id)));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
            assertThat(second.output()).contains("no sign of life for 20 s");
            leader.signal("CONT");
            report(leader, token, "afterwards");
            assertProved(second, directory, Checkpoint.parse(before.text()));
            Eventually.eventually()
                    .until(() -> leader.http().get("/actuator/health/readiness").status() == 200);
        } finally {
            leader.signal("CONT");
            leader.kill();
            leader.stopDatabase();
        }
    }

    private static boolean isProved(ServerProcess server, String id) {
        return server.http().get("/api/v1/records/" + id + "/proof").status() == 200;
    }

    /** The paused leader cannot tell that it publishes nothing; the other does, and names it. */
    private static void assertTold(ServerProcess second, int from) throws IOException {
        Eventually.eventually()
                .until(() -> second.http().get("/actuator/health").text().contains("DEGRADED"));
        assertThat(second.http().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(second.http().get("/log?lang=en").text()).contains("The log stands still");
        Eventually.eventually().until(() -> second.output().substring(from).contains("may be paused: chengxin "));
        assertThat(second.output()
                        .substring(from)
                        .lines()
                        .filter(line -> line.contains("publishes nothing and may be paused")))
                .hasSize(1);
    }

    private void report(ServerProcess server, String token, String prefix) {
        for (int batch = 0; batch < BATCHES; batch++) {
            String start = prefix + "-" + batch + "-";
            List<String> items = IntStream.range(0, ITEMS)
                    .mapToObj(index -> TestCity.item("payment", start + index, PAYMENT))
                    .toList();
            var results = server.http()
                    .post("/api/v1/reports", token, TestCity.body(items))
                    .json()
                    .path("results");
            assertThat(results).hasSize(ITEMS);
            results.forEach(result -> {
                assertThat(result.path("status").stringValue()).isEqualTo("created");
                acknowledged.add(result.path("id").stringValue());
            });
        }
    }

    private static Note published(ServerProcess server) throws Exception {
        Eventually.eventually().until(() -> server.http().get("/log/checkpoint").status() == 200);
        return Note.parse(server.http().get("/log/checkpoint").bytes());
    }

    private void assertProved(ServerProcess server, Path directory, Checkpoint before) throws Exception {
        JdbcClient sql = JdbcClient.create(server.database());
        EntryStore store = new EntryStore(sql);
        Eventually.eventually().until(() -> store.waiting() == 0);
        TlogPolicy policy = TlogPolicy.parse(server.http().get("/log/policy").bytes());
        assertThat(acknowledged).hasSize(3 * BATCHES * ITEMS);
        for (String id : acknowledged) {
            byte[] entry = server.http().get("/api/v1/records/" + id + "/entry").bytes();
            byte[] proof = server.http().get("/api/v1/records/" + id + "/proof").bytes();
            TlogProof.parse(proof).verify(entry, policy);
        }
        audit(directory, policy, before);
        assertThat(sql.sql("select max(log_index) + 1 - count(*) from evidence.entry")
                        .query(Long.class)
                        .single())
                .as("each entry has one index, and no index is left out")
                .isZero();
    }

    private static void audit(Path directory, TlogPolicy policy, Checkpoint before) throws IOException {
        Path published = new DataDirectory(directory).dataDir().resolve("log/public");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> LogAudit.run(LogSource.directory(published), policy, List.of(before))))
                .isNull();
    }
}
