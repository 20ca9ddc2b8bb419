package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.chengxin.evidencelog.LogReader;
import org.chengxin.evidencelog.LogWriter;
import org.chengxin.evidencelog.Publication;
import org.chengxin.evidencelog.SigningGuard;
import org.chengxin.evidencelog.TestKeys;
import org.chengxin.evidencelog.TestLog;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.witness.WitnessClient.Outcome;
import org.chengxin.evidencelog.witness.WitnessClient.Peer;
import org.chengxin.evidencelog.witness.WitnessTransport.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log asks witnesses that are honest, slow, false or broken, and believes only lines that hold. */
class WitnessClientTest {
    private static final Clock CLOCK = Clock.fixed(TestKeys.NOW, ZoneOffset.UTC);
    private static final SigningKey KEY = TestKeys.WITNESSES.get(0);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private TestLog log;
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void fill() throws IOException {
        log = TestLog.in(directory.resolve("log")).filled(300);
    }

    @Test
    void threeWitnessesOverHttpMakeTheQuorumOfAGrowingLog() throws Exception {
        List<Witness> witnesses = new ArrayList<>();
        List<WitnessServer> servers = new ArrayList<>();
        List<Peer> peers = new ArrayList<>();
        for (SigningKey key : TestKeys.WITNESSES) {
            Witness witness = Witness.open(directory.resolve("w" + witnesses.size()), key, CLOCK);
            witness.trust(List.of(TestKeys.LOG.verifier()));
            witnesses.add(witness);
            servers.add(WitnessServer.start(Wire.anyPort(), witness));
            peers.add(new Peer(key.verifier(), Wire.prefix(servers.get(servers.size() - 1))));
        }
        try (LogWriter writer = log.open();
                WitnessClient client = new WitnessClient(peers, WitnessTransport.http(), LONG, CLOCK)) {
            for (int size : new int[] {300, 300, 301, 600}) {
                writer.append(writer.size(), TestLog.entries(writer.size(), size));
                Publication published = writer.publish(TestKeys.SIGNERS, SigningGuard.NONE, client, TestKeys.quorum(3));
                assertThat(published).isInstanceOf(Publication.Published.class);
            }
            assertThat(client.outcomes()).hasSize(3).allMatch(Outcome::cosigned);
            servers.get(0).close();
            writer.append(600, TestLog.entry(600));
            assertThat(writer.publish(TestKeys.SIGNERS, SigningGuard.NONE, client, TestKeys.quorum(3)))
                    .isInstanceOf(Publication.Withheld.class);
            assertThat(client.outcomes())
                    .filteredOn(outcome -> !outcome.cosigned())
                    .hasSize(1);
            assertThat(writer.publish(TestKeys.SIGNERS, SigningGuard.NONE, client, TestKeys.quorum(2)))
                    .isInstanceOf(Publication.Published.class);
        } finally {
            servers.forEach(WitnessServer::close);
            for (Witness witness : witnesses) {
                witness.close();
            }
        }
    }

    @Test
    void itStartsAtZeroLearnsTheSizeAndAsksOnceMore() throws Exception {
        try (Witness witness = Witness.open(directory.resolve("w"), KEY, CLOCK);
                WitnessClient client = client(witnessed(witness))) {
            witness.trust(List.of(TestKeys.LOG.verifier()));
            witness.addCheckpoint(Bodies.growth(0, 100).getBytes(UTF_8));

            assertThat(ask(client, 300)).hasSize(1);

            assertThat(sent)
                    .extracting(body -> body.lines().findFirst().orElseThrow())
                    .containsExactly("old 0", "old 100");
            ask(client, 300);
            assertThat(sent.get(2)).startsWith("old 300\n\n");
        }
    }

    @Test
    void anotherSizeTwiceIsNotAskedAThirdTime() throws Exception {
        try (WitnessClient client = client(conflict("text/x.tlog.size", "7\n"))) {
            assertThat(ask(client, 300)).isEmpty();
            assertThat(sent).hasSize(2);
            assertThat(why(client)).startsWith("answers 409");
        }
    }

    @Test
    void aSizeThatTheLogNeverHadIsAComplaintAndChangesNothing() throws Exception {
        for (String told : List.of("301\n", "999999999999999999\n")) {
            try (LogWriter writer = log.open();
                    WitnessClient client = client(conflict("text/x.tlog.size", told))) {
                Publication publication = writer.publish(TestKeys.SIGNERS, SigningGuard.NONE, client, TestKeys.alone());
                assertThat(publication).isInstanceOf(Publication.Published.class);
                assertThat(writer.size()).isEqualTo(300);
                assertThat(why(client)).contains(told.strip()).contains("300");
            }
        }
    }

    @Test
    void whateverIsNoSizeIsNotTakenForOne() throws Exception {
        for (String[] told : new String[][] {
            {"text/plain", "7\n"},
            {"text/x.tlog.size", "7"},
            {"text/x.tlog.size", "07\n"},
            {"text/x.tlog.size", "-7\n"},
            {"text/x.tlog.size", "7\n7\n"},
            {"text/x.tlog.size", "99999999999999999999999\n"},
            {"text/x.tlog.size", ""}
        }) {
            try (WitnessClient client = client(conflict(told[0], told[1]))) {
                assertThat(ask(client, 300)).isEmpty();
                assertThat(why(client)).isEqualTo("answers 409 without its size");
            }
        }
    }

    @Test
    void aLineThatDoesNotHoldIsDroppedWithAReason() throws Exception {
        String text = Bodies.checkpoint(300).text();
        String other = NoteSignature.by(KEY, Bodies.checkpoint(299).text().getBytes(UTF_8))
                .line();
        String foreign = NoteSignature.by(TestKeys.WITNESSES.get(1), text.getBytes(UTF_8))
                .line();
        String right = NoteSignature.by(KEY, text.getBytes(UTF_8)).line();
        for (String answer : List.of(other, foreign, "", "nonsense", "\u2014 x\n", "x".repeat(1_000_000))) {
            try (WitnessClient client = client((uri, body) -> new Reply(200, "text/plain", answer.getBytes(UTF_8)))) {
                assertThat(ask(client, 300)).isEmpty();
                assertThat(why(client)).isNotEmpty().hasSizeLessThan(250);
            }
        }
        try (WitnessClient client =
                client((uri, body) -> new Reply(200, "", (other + foreign + right).getBytes(UTF_8)))) {
            assertThat(ask(client, 300)).extracting(NoteSignature::line).containsExactly(right);
        }
    }

    @Test
    void aSlowWitnessIsNotWaitedForAndNotAskedAgainWhileItIsBusy() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        WitnessTransport stubborn = (uri, body) -> {
            sent.add(new String(body, UTF_8));
            boolean waiting = true;
            while (waiting) {
                try {
                    release.await();
                    waiting = false;
                } catch (InterruptedException ignoredAsABadClientWould) {
                    // goes on waiting
                }
            }
            return new Reply(500, "", new byte[0]);
        };
        try (WitnessClient client = new WitnessClient(peers(), stubborn, Duration.ofMillis(50), CLOCK)) {
            // on a busy machine a question may be given up before it is sent
            for (int question = 0; sent.isEmpty() && question < 100; question++) {
                assertThat(ask(client, 300)).isEmpty();
                assertThat(why(client)).contains("no answer within 50 ms");
            }
            assertThat(ask(client, 300)).isEmpty();
            assertThat(why(client)).contains("busy");
            assertThat(sent).hasSize(1);
        } finally {
            release.countDown();
        }
    }

    @Test
    void whatAWitnessSaysIsPlainAndShort() throws Exception {
        String hostile = "<script>\u0007\n" + "y".repeat(5_000);
        try (WitnessClient client = client((uri, body) -> new Reply(403, "text/html", hostile.getBytes(UTF_8)))) {
            ask(client, 300);
            assertThat(why(client))
                    .startsWith("answers 403: ")
                    .hasSizeLessThan(250)
                    .doesNotContain("\n", "\u0007");
        }
        try (WitnessClient client = client((uri, body) -> {
            throw new IllegalStateException("a broken transport");
        })) {
            ask(client, 300);
            assertThat(why(client)).isEqualTo("a broken transport");
        }
    }

    @Test
    void ifTheLogsOwnTilesDoNotGiveTheProofNothingIsPublished() throws Exception {
        try (WitnessClient client = client(conflict("text/x.tlog.size", "100\n"))) {
            Checkpoint checkpoint = Bodies.checkpoint(300);
            LogReader damaged = new LogReader(
                    path -> {
                        byte[] bytes = log.source().fetch(path);
                        bytes[0] ^= 1;
                        return bytes;
                    },
                    checkpoint);
            assertThatExceptionOfType(VerificationException.class)
                    .isThrownBy(() -> client.cosign(Bodies.note(300), damaged));
        }
    }

    @Test
    void thePolicySaysWhomToAsk() throws Exception {
        TlogPolicy.Witness reachable =
                new TlogPolicy.Witness("notary", KEY.verifier(), Optional.of("https://notary.example/w"));
        TlogPolicy.Witness unreachable =
                new TlogPolicy.Witness("court", TestKeys.WITNESSES.get(1).verifier());
        TlogPolicy policy =
                new TlogPolicy(TestKeys.alone().logs(), List.of(reachable, unreachable), List.of(), "notary");

        assertThat(WitnessClient.peers(policy))
                .containsExactly(new Peer(KEY.verifier(), URI.create("https://notary.example/w")));
    }

    private WitnessTransport witnessed(Witness witness) {
        return (uri, body) -> {
            assertThat(uri).isEqualTo(URI.create("http://w.example/p/add-checkpoint"));
            Answer answer = witness.addCheckpoint(body);
            return new Reply(answer.status(), answer.contentType(), answer.body());
        };
    }

    private static WitnessTransport conflict(String type, String body) {
        return (uri, request) -> new Reply(409, type, body.getBytes(UTF_8));
    }

    private WitnessClient client(WitnessTransport transport) {
        WitnessTransport noted = (uri, body) -> {
            sent.add(new String(body, UTF_8));
            return transport.post(uri, body);
        };
        return new WitnessClient(peers(), noted, LONG, CLOCK);
    }

    private static List<Peer> peers() {
        return List.of(new Peer(KEY.verifier(), URI.create("http://w.example/p/")));
    }

    private List<NoteSignature> ask(WitnessClient client, int size) throws IOException, VerificationException {
        Note note = Bodies.note(size);
        return client.cosign(note, new LogReader(log.source(), Checkpoint.parse(note.text())));
    }

    private static String why(WitnessClient client) {
        Outcome outcome = client.outcomes().get(0);
        assertThat(outcome.cosigned()).isFalse();
        assertThat(outcome.name()).isEqualTo(KEY.verifier().name());
        assertThat(outcome.at()).isEqualTo(TestKeys.NOW);
        return outcome.why();
    }
}
