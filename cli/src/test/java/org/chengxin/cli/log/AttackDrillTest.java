package org.chengxin.cli.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.cli.Command;
import org.chengxin.evidencelog.EntryBundle;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.Publication;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.witness.Mirror;
import org.chengxin.evidencelog.witness.Witness;
import org.chengxin.evidencelog.witness.WitnessClient;
import org.chengxin.evidencelog.witness.WitnessServer;
import org.chengxin.evidencelog.witness.WitnessTransport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator, who holds every key of the log, tries to rewrite it; an outsider's command ends with 1 each time. */
class AttackDrillTest {

    @TempDir
    private Path folder;

    private DrillLog log;
    private Path kept;

    @BeforeEach
    void aLogThatSomebodyLookedAt() throws Exception {
        log = new DrillLog(folder.resolve("log")).with(DrillLog.reviews(0, 600));
        kept = log.keepCheckpoint("kept");
        log.with(DrillLog.reviews(600, 900));
        assertThat(log.audit("--old", kept).exit()).isZero();
    }

    @Test
    void aReviewIsRewrittenInItsBundle() throws Exception {
        rewrite(entries -> entries.set(44, "a better review".getBytes(UTF_8)));
        Command audit = log.audit();
        assertThat(audit.exit()).isEqualTo(1);
        assertThat(audit.out()).startsWith("altered").contains("tile/entries/001", "entry 300");
    }

    @Test
    void aReviewIsDroppedFromItsBundle() throws Exception {
        rewrite(entries -> entries.remove(44));
        Command audit = log.audit();
        assertThat(audit.exit()).isEqualTo(1);
        assertThat(audit.out()).contains("tile/entries/001");
    }

    @Test
    void twoReviewsChangePlaces() throws Exception {
        rewrite(entries -> java.util.Collections.swap(entries, 44, 45));
        assertThat(log.audit().exit()).isEqualTo(1);
    }

    @Test
    void theWholeLogIsSignedAnewWithoutOneReview() throws Exception {
        List<String> reviews = DrillLog.reviews(0, 900);
        reviews.remove(300);
        DrillLog forged = new DrillLog(folder.resolve("forged/log"), log.key()).with(reviews);

        assertThat(forged.audit().exit()).as("by itself it is without fault").isZero();
        Command audit = forged.audit("--old", kept);
        assertThat(audit.exit()).isEqualTo(1);
        assertThat(audit.out()).startsWith("forked").contains("600");
    }

    @Test
    void theWholeLogIsSignedAnewWithAnotherKey() throws Exception {
        DrillLog forged = new DrillLog(folder.resolve("forged/log")).with(DrillLog.reviews(1, 901));
        Command audit = Command.run("audit", forged.folder(), "--policy", log.policyFile());
        assertThat(audit.exit()).isEqualTo(1);
        assertThat(audit.out()).startsWith("unknown");
    }

    @Test
    void anOldBackupIsServedAsIfNothingHadBeen() throws Exception {
        Path newer = log.keepCheckpoint("newer");
        DrillLog backup = new DrillLog(folder.resolve("backup/log"), log.key()).with(DrillLog.reviews(0, 600));
        Command audit = backup.audit("--old", newer);
        assertThat(audit.exit()).isEqualTo(1);
        assertThat(audit.out()).startsWith("forked").contains("shrank from 900 to 600");
    }

    @Test
    void oneReaderIsShownAForkThatNoWitnessCosigned() throws Exception {
        SigningKey key = SigningKey.generate("witness.example/court", SignatureType.COSIGNATURE_V1, new SecureRandom());
        TlogPolicy policy = new TlogPolicy(
                log.policy().logs(), List.of(new TlogPolicy.Witness("court", key.verifier())), List.of(), "court");
        try (Witness witness = Witness.open(folder.resolve("witness"), key, Clock.systemUTC());
                WitnessServer server = WitnessServer.start(anyPort(), witness);
                WitnessClient client = client(key, server)) {
            witness.trust(List.of(log.key().verifier()));
            assertThat(log.append(List.of("last"), client, policy)).isInstanceOf(Publication.Published.class);
            DrillLog fork = new DrillLog(folder.resolve("fork/log"), log.key());
            Publication refused = fork.append(DrillLog.reviews(7, 1_200), client, policy);

            assertThat(refused).isInstanceOf(Publication.Withheld.class);
            assertThat(client.outcomes().get(0).why()).startsWith("answers 422");
            // the operator serves it all the same
            fork.append(List.of(), org.chengxin.evidencelog.Cosigner.NONE, log.policy());
            Path trusted = Files.writeString(folder.resolve("court-policy"), policy.toString());
            assertThat(Command.run("audit", log.folder(), "--policy", trusted).exit())
                    .isZero();
            Command audit = Command.run("audit", fork.folder(), "--policy", trusted);
            assertThat(audit.exit()).isEqualTo(1);
            assertThat(audit.out()).startsWith("unknown").contains("court");
        }
    }

    @Test
    void aBundleIsDeletedAndComesBackFromTheMirror() throws Exception {
        SigningKey key = SigningKey.generate("mirror.example/m", SignatureType.COSIGNATURE_V1, new SecureRandom());
        try (Mirror mirror = Mirror.open(folder.resolve("mirror"), key, Clock.systemUTC());
                WitnessServer server = WitnessServer.start(anyPort(), mirror);
                WitnessClient client = client(key, server)) {
            mirror.follow(List.of(log.key().verifier()), LogSource.directory(log.published()));
            log.append(List.of("last"), client, log.policy());
            assertThat(client.outcomes().get(0).why()).isEmpty();

            Files.delete(log.published().resolve("tile/entries/002"));
            Command audit = log.audit();
            assertThat(audit.exit()).isEqualTo(1);
            assertThat(audit.out()).startsWith("incomplete").contains("tile/entries/002");
            Command restore =
                    Command.run("restore", log.folder(), "--from", address(server), "--policy", log.policyFile());
            assertThat(restore.exit()).as(restore.out() + restore.err()).isZero();
            assertThat(restore.out()).startsWith("restored: 1 files").contains("Start the server");
            assertThat(log.audit("--old", kept).exit()).isZero();
            assertThat(Command.run("audit", address(server), "--policy", log.policyFile())
                            .out())
                    .startsWith("consistent: 901 entries in " + DrillLog.ORIGIN);
            log.with(List.of("and on it goes"));
        }
    }

    private interface Rewriting {
        void change(List<byte[]> entries);
    }

    private void rewrite(Rewriting rewriting) throws Exception {
        Path bundle = log.published().resolve("tile/entries/001");
        List<byte[]> entries = new ArrayList<>(EntryBundle.decode(Files.readAllBytes(bundle), 256));
        rewriting.change(entries);
        Files.write(bundle, EntryBundle.encode(entries));
    }

    private static WitnessClient client(SigningKey key, WitnessServer server) {
        return new WitnessClient(
                List.of(new WitnessClient.Peer(key.verifier(), address(server))),
                WitnessTransport.http(),
                Duration.ofSeconds(60),
                Clock.systemUTC());
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static URI address(WitnessServer server) {
        return URI.create("http://127.0.0.1:" + server.address().getPort());
    }
}
