package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.chengxin.evidencelog.LogAudit;
import org.chengxin.evidencelog.LogReader;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.LogWriter;
import org.chengxin.evidencelog.Seeds;
import org.chengxin.evidencelog.TestKeys;
import org.chengxin.evidencelog.TestLog;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.witness.WitnessClient.Peer;
import org.chengxin.evidencelog.witness.WitnessTransport.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness and a mirror that missed a long stretch of a log catch up in one step; {@code -Dsoak=1000000} entries. */
class FarBehindTest {
    private static final Clock CLOCK = Clock.fixed(TestKeys.NOW, ZoneOffset.UTC);

    @TempDir
    Path directory;

    @Test
    void fromAHandfulOfEntriesToAHundredThousand() throws Exception {
        long size = Math.max(110_000, Seeds.soak(0));
        TestLog log = TestLog.in(directory.resolve("log"));
        SigningKey first = TestKeys.WITNESSES.get(0);
        SigningKey second = TestKeys.WITNESSES.get(1);
        try (Witness witness = Witness.open(directory.resolve("witness"), first, CLOCK);
                Mirror mirror = Mirror.open(directory.resolve("mirror"), second, CLOCK);
                LogWriter writer = log.open()) {
            witness.trust(List.of(TestKeys.LOG.verifier()));
            mirror.follow(List.of(TestKeys.LOG.verifier()), log.source());
            assertThat(witness.addCheckpoint(Bodies.growth(0, 5).getBytes(UTF_8))
                            .status())
                    .isEqualTo(200);
            for (long at = 0; at < size; at = writer.size()) {
                writer.append(at, TestLog.entries(at, Math.min(size, at + 20_000)));
                TestLog.publish(writer);
            }
            WitnessTransport both = (uri, body) -> {
                Answer answer =
                        uri.getHost().equals("witness") ? witness.addCheckpoint(body) : mirror.addCheckpoint(body);
                return new Reply(answer.status(), answer.contentType(), answer.body());
            };
            List<Peer> peers = List.of(
                    new Peer(first.verifier(), URI.create("http://witness")),
                    new Peer(second.verifier(), URI.create("http://mirror")));
            try (WitnessClient client = new WitnessClient(peers, both, Duration.ofMinutes(10), CLOCK)) {
                var note = writer.lastSigned();
                Checkpoint checkpoint = Checkpoint.parse(note.text());
                assertThat(client.cosign(note, new LogReader(log.source(), checkpoint)))
                        .as("%s", client.outcomes())
                        .hasSize(2);
                assertThat(checkpoint.size()).isEqualTo(size);
                Path copy = directory.resolve("mirror").resolve(Origins.hash(TestKeys.ORIGIN));
                LogAudit.check(LogSource.directory(copy), checkpoint, List.of(Bodies.checkpoint(5)));
            }
        }
    }
}
