package org.chengxin.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.chengxin.evidencelog.Cosigner;
import org.chengxin.evidencelog.LogAudit;
import org.chengxin.evidencelog.LogReader;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.LogWriter;
import org.chengxin.evidencelog.Publication;
import org.chengxin.evidencelog.SigningGuard;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.key.KeySettings;
import org.chengxin.evidencelog.key.Keyring;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One log over a change of its keys: proofs from before, during and after hold, each under the policies of its time. */
class LogRotationTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final byte[] ENTRY = "the first entry".getBytes(UTF_8);

    @TempDir
    private Path parent;

    private DataDirectory directory;
    private Keyring ring;

    @BeforeEach
    void makesAnInstallation() {
        directory = new DataDirectory(parent.resolve("data"));
        ring = Keyring.open(directory, new KeySettings(null, null));
    }

    @Test
    void proofsHoldOverARotationAndTheWholeLogIsOneTree() throws Exception {
        LogIdentity before = at(0);
        Note first = publish(before, 0, ENTRY);
        TlogPolicy oldPolicy = before.policy();
        TlogProof oldProof = proof(before, first);

        before.logKeys().rotate(Duration.ofDays(90));
        LogIdentity during = at(1);
        Note second = publish(during, 1, "the second entry".getBytes(UTF_8));
        TlogPolicy bothPolicy = during.policy();
        assertThat(second.signatures()).hasSize(4);
        assertThat(bothPolicy.logs()).hasSize(2);
        oldProof.verify(ENTRY, bothPolicy);
        proof(during, second).verify(ENTRY, oldPolicy);
        proof(during, second).verify(ENTRY, bothPolicy);

        LogIdentity after = at(95);
        Note third = publish(after, 2, "the third entry".getBytes(UTF_8));
        assertThat(third.signatures()).hasSize(2);
        proof(after, third).verify(ENTRY, after.policy());
        proof(after, third).verify(ENTRY, bothPolicy);
        proof(after, second).verify(ENTRY, after.policy());
        oldProof.verify(ENTRY, oldPolicy);
        TlogProof late = proof(after, third);
        assertThatThrownBy(() -> late.verify(ENTRY, oldPolicy)).isInstanceOf(VerificationException.class);

        List<Checkpoint> kept = List.of(Checkpoint.parse(first.text()), Checkpoint.parse(second.text()));
        assertThat(LogAudit.run(LogSource.directory(after.published()), after.policy(), kept)
                        .checkpoint()
                        .size())
                .isEqualTo(3);
    }

    @Test
    void theLogOpensThoughAllItsCheckpointsAreByFormerKeys() throws Exception {
        Note first = publish(at(0), 0, ENTRY);
        at(0).logKeys().rotate(Duration.ZERO);
        LogIdentity after = at(1);
        assertThatThrownBy(() -> after.policy().verify(first)).isInstanceOf(VerificationException.class);
        Note second = publish(after, 1, new byte[0]);
        assertThat(after.policy().verify(second).checkpoint().size()).isEqualTo(2);
    }

    private LogIdentity at(int day) {
        Clock clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
        return new LogIdentity(directory, "log.example/evidence", ring, clock);
    }

    private static Note publish(LogIdentity identity, long index, byte[] entry) throws IOException {
        try (LogWriter writer =
                LogWriter.open(identity.published(), identity.state(), identity.origin(), identity.keys())) {
            writer.append(index, entry);
            Publication publication =
                    writer.publish(identity.signers(), SigningGuard.NONE, Cosigner.NONE, identity.policy());
            assertThat(publication).isInstanceOf(Publication.Published.class);
            return ((Publication.Published) publication).note();
        }
    }

    private static TlogProof proof(LogIdentity identity, Note note) throws Exception {
        return new LogReader(LogSource.directory(identity.published()), Checkpoint.parse(note.text())).proof(0, note);
    }
}
