package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.Eventually;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Result;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.key.KeySettings;
import org.chengxin.evidencelog.key.Keyring;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that was acknowledged is lost when the server is killed, and all of it is provable afterwards. */
@Tag("drill")
class KilledServerIT {

    private static final int BATCHES = 12 * Integer.getInteger("soak", 1);
    private static final int ITEMS = 40;
    private static final String PAYMENT = """
            {"order":"o","sequence":1,"method":"wallet","amount":"1.00","currency":"CNY"}""";

    @TempDir
    private Path parent;

    /** What the client was told was created: keys and ids. */
    private final Map<String, String> acknowledged = new LinkedHashMap<>();

    private final AtomicInteger answered = new AtomicInteger();

    /** Ends a server. */
    private interface End {
        void of(ServerProcess server) throws Exception;
    }

    @Test
    void everyReportThatWasAnsweredIsThereAfterTheRestartWithAProof() throws Exception {
        Path directory = parent.resolve("installation");
        assertNothingLost(directory, ServerProcess.start(directory), ServerProcess::kill);
    }

    /** One that went on with threads lost here and there could be neither trusted nor noticed. */
    @Test
    void aServerWithoutMemoryEndsAtOnceAndLosesNothing() throws Exception {
        Path directory = parent.resolve("hungry");
        assertNothingLost(
                directory,
                ServerProcess.startHungry(directory),
                server -> assertThat(server.starve()).as("exit status").isEqualTo(3));
    }

    private void assertNothingLost(Path directory, ServerProcess first, End end) throws Exception {
        String token;
        try {
            TestCity city = new TestCity(first.http(), directory);
            token = city.token("platform");
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> sendUntilItBreaks(city, token));
            Eventually.eventually().until(() -> answered.get() >= BATCHES || sending.isDone());
            end.of(first);
            sending.join();
        } finally {
            first.kill();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BATCHES * ITEMS);
        try (ServerProcess second = ServerProcess.start(directory)) {
            assertKeptUnderItsIds(second, token);
            assertProved(second, directory);
        }
    }

    private void sendUntilItBreaks(TestCity city, String token) {
        try {
            for (int batch = 0; ; batch++) {
                for (Result result : city.report(token, items(batch))) {
                    assertThat(result.created()).isTrue();
                    acknowledged.put(result.key(), result.id());
                }
                answered.incrementAndGet();
            }
        } catch (UncheckedIOException killed) {
            // what was not answered may or may not be kept; it was promised to nobody
        }
    }

    private void assertKeptUnderItsIds(ServerProcess server, String token) {
        List<String> keys = List.copyOf(acknowledged.keySet());
        for (int start = 0; start < keys.size(); start += 1_000) {
            List<String> some = keys.subList(start, Math.min(keys.size(), start + 1_000));
            String body = TestCity.body(some.stream()
                    .map(key -> TestCity.item("payment", key, PAYMENT))
                    .toList());
            var results =
                    server.http().post("/api/v1/reports", token, body).json().path("results");
            for (int index = 0; index < some.size(); index++) {
                assertThat(results.get(index).path("status").stringValue()).isEqualTo("duplicate");
                assertThat(results.get(index).path("id").stringValue()).isEqualTo(acknowledged.get(some.get(index)));
            }
        }
    }

    private void assertProved(ServerProcess server, Path directory) throws Exception {
        JdbcClient sql = JdbcClient.create(server.database());
        DataDirectory data = new DataDirectory(directory);
        EntryStore store = new EntryStore(sql);
        Keyring keyring = Keyring.existing(data, new KeySettings(null, null));
        LogIdentity identity = new LogIdentity(data, "not used", keyring, Clock.systemUTC());
        Proofs proofs = new Proofs(
                store, identity, new SignedState(store, identity), new LogDamage(identity), new Confidential(keyring));
        Eventually.eventually().until(() -> store.waiting() == 0);
        TlogPolicy policy = TlogPolicy.parse(server.http().get("/log/policy").bytes());
        for (String id : acknowledged.values()) {
            FactId fact = new FactId(UUID.fromString(id));
            Proofs.Proof proof = proofs.proof(fact).orElseThrow();
            TlogProof.parse(proof.tlogProof()).verify(proof.entry(), policy);
            Proofs.Opening opening = proofs.open(fact).orElseThrow();
            assertThat(SealedEntry.parse(proof.entry())
                            .commitments()
                            .get(proofs.inclusion(fact).orElseThrow().position()))
                    .isEqualTo(SealedEntry.commitment(opening.salt(), opening.payload()));
        }
        assertThat(sql.sql("select max(log_index) + 1 - count(*) from evidence.entry")
                        .query(Long.class)
                        .single())
                .as("indices have no gap")
                .isZero();
    }

    private static List<String> items(int batch) {
        List<String> items = new ArrayList<>();
        for (int index = 0; index < ITEMS; index++) {
            items.add(TestCity.item("payment", batch + "-" + index, PAYMENT));
        }
        return items;
    }
}
