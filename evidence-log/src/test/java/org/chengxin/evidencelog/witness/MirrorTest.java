package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chengxin.evidencelog.LogAudit;
import org.chengxin.evidencelog.LogRestore;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.LogWriter;
import org.chengxin.evidencelog.Publication;
import org.chengxin.evidencelog.SigningGuard;
import org.chengxin.evidencelog.TestKeys;
import org.chengxin.evidencelog.TestLog;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mirror's cosignature means that the whole log lies there and can be fetched from there. */
class MirrorTest {
    private static final Clock CLOCK = Clock.fixed(TestKeys.NOW, ZoneOffset.UTC);
    private static final SigningKey KEY = TestKeys.WITNESSES.get(0);
    private static final String HASH = Origins.hash(TestKeys.ORIGIN);

    @TempDir
    Path directory;

    private TestLog log;
    private Path kept;

    @BeforeEach
    void begin() {
        log = TestLog.in(directory.resolve("log"));
        kept = directory.resolve("mirror").resolve(HASH);
    }

    @Test
    void everyCheckpointThatALogPublishesWasStoredWholeBefore() throws Exception {
        try (Mirror mirror = mirror(log.source());
                WitnessServer server = WitnessServer.start(Wire.anyPort(), mirror);
                LogWriter writer = log.open();
                WitnessClient client = new WitnessClient(
                        List.of(new WitnessClient.Peer(KEY.verifier(), Wire.prefix(server))),
                        WitnessTransport.http(),
                        Duration.ofSeconds(60),
                        CLOCK)) {
            LogSource served = new HttpSource(URI.create(Wire.prefix(server) + "/" + HASH));
            for (int size : new int[] {0, 1, 255, 256, 257, 511, 700, 700, 1_500}) {
                writer.append(writer.size(), TestLog.entries(writer.size(), size));
                Publication publication =
                        writer.publish(TestKeys.SIGNERS, SigningGuard.NONE, client, TestKeys.quorum(1));
                assertThat(publication)
                        .as("at %d: %s", size, client.outcomes())
                        .isInstanceOf(Publication.Published.class);
                TlogPolicy.Accepted accepted = LogAudit.run(served, TestKeys.quorum(1), List.of());
                assertThat(accepted.checkpoint()).isEqualTo(publication.checkpoint());
            }
            assertThat(Wire.get(server, "/" + HASH + "/tile/0/000").body()).hasSize(8192);
        }
    }

    @Test
    void whatTheSourceWithholdsOrAltersIsNotCosigned() throws Exception {
        log.filled(600);
        String[] bad = {"tile/entries/001", "tile/0/001", "tile/0/002.p/88", "tile/entries/002.p/88"};
        for (String path : bad) {
            for (boolean missing : new boolean[] {true, false}) {
                LogSource source = asked -> {
                    byte[] bytes = log.source().fetch(asked);
                    if (!asked.equals(path)) {
                        return bytes;
                    }
                    if (missing) {
                        throw new NoSuchFileException(asked);
                    }
                    bytes[bytes.length / 2] ^= 4;
                    return bytes;
                };
                Path folder = Files.createTempDirectory(directory, "m");
                try (Mirror mirror = opened(folder, source)) {
                    Answer answer = post(mirror, Bodies.growth(0, 600));
                    assertThat(answer.status()).as(path).isEqualTo(missing ? 503 : 422);
                    assertThat(answer.text()).contains(missing || !path.contains("/0/002") ? path : "right edge");
                    assertThat(mirror.file(HASH, "checkpoint")).isEmpty();
                }
                try (Mirror mirror = opened(folder, log.source())) {
                    assertThat(post(mirror, Bodies.growth(0, 600)).status()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void theStatusesOfAWitnessComeBeforeAnyCopying() throws Exception {
        LogSource untouched = path -> {
            throw new AssertionError("asked for " + path);
        };
        try (Mirror mirror = mirror(untouched)) {
            assertThat(post(mirror, "nonsense").status()).isEqualTo(400);
            assertThat(post(mirror, Bodies.growth(3, 5)).status()).isEqualTo(409);
            assertThat(post(
                                    mirror,
                                    Bodies.body(
                                            "old 0",
                                            List.of(),
                                            new org.chengxin.evidencelog.note.Note(
                                                    Bodies.checkpoint(4).text(),
                                                    Bodies.note(5).signatures())))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void whileItCopiesOthersAreToldToWait() throws Exception {
        log.filled(300);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        LogSource slow = path -> {
            asked.countDown();
            try {
                go.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            return log.source().fetch(path);
        };
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Mirror mirror = mirror(slow)) {
            Future<Answer> first = thread.submit(() -> post(mirror, Bodies.growth(0, 300)));
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(post(mirror, Bodies.growth(0, 300)).status()).isEqualTo(503);
            go.countDown();
            assertThat(first.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(post(mirror, Bodies.growth(300, 300)).status()).isEqualTo(200);
        } finally {
            go.countDown();
            thread.shutdownNow();
        }
    }

    @Test
    void aFileTheMirrorLostIsFetchedAgainAfterARestartBeforeItCosigns() throws Exception {
        log.filled(600);
        try (Mirror mirror = mirror(log.source())) {
            assertThat(post(mirror, Bodies.growth(0, 600)).status()).isEqualTo(200);
        }
        Files.delete(kept.resolve("tile/entries/000"));
        try (Mirror mirror = mirror(path -> {
            throw new IOException("unreachable");
        })) {
            org.assertj.core.api.Assertions.assertThatIOException()
                    .isThrownBy(() -> post(mirror, Bodies.growth(600, 600)));
        }
        try (Mirror mirror = mirror(log.source())) {
            assertThat(post(mirror, Bodies.growth(600, 600)).status()).isEqualTo(200);
        }
        LogAudit.run(LogSource.directory(kept), TestKeys.quorum(1), List.of());
    }

    @Test
    void aDeletedBundleOfTheLogIsRestoredFromTheMirrorAndTheLogAuditsClean() throws Exception {
        log.filled(700);
        try (Mirror mirror = mirror(log.source());
                WitnessServer server = WitnessServer.start(Wire.anyPort(), mirror)) {
            post(mirror, Bodies.growth(0, 700));
            Files.delete(log.published().resolve("tile/entries/001"));

            LogRestore.Restored restored = LogRestore.run(
                    log.published(),
                    log.state(),
                    new HttpSource(URI.create(Wire.prefix(server) + "/" + HASH)),
                    TestKeys.alone());

            assertThat(restored.fetched()).isEqualTo(1);
            LogAudit.run(log.source(), TestKeys.alone(), List.of());
        }
    }

    private Mirror mirror(LogSource source) throws IOException {
        return opened(directory.resolve("mirror"), source);
    }

    private static Mirror opened(Path folder, LogSource source) throws IOException {
        Mirror mirror = Mirror.open(folder, KEY, CLOCK);
        mirror.follow(List.of(TestKeys.LOG.verifier()), source);
        return mirror;
    }

    private static Answer post(Mirror mirror, String body) throws IOException {
        return mirror.addCheckpoint(body.getBytes(UTF_8));
    }
}
