package org.chengxin.evidence.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.command.demo.DemoTimeStampAuthority;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.Seals;
import org.chengxin.evidence.anchor.Anchors.Anchored;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.chengxin.evidencelog.stamp.TimeStamp;
import org.chengxin.outbound.Outbound;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A published checkpoint is dated outside, its receipt is itself sealed and public, and a failure is told and tried again. */
class AnchorsIT extends ServerTest {

    @TempDir
    private Path folder;

    @Autowired
    private Seals seals;

    @Autowired
    private Anchors anchors;

    @Autowired
    private PlatformTransactionManager transactions;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean answers = true;

    @BeforeEach
    void forgetsEarlierAnchors() {
        owner().sql("delete from evidence.anchor").update();
    }

    @Test
    void theReceiptOfARealAuthorityIsKeptAndSealedForEverybodyToCheck() throws Exception {
        try (DemoTimeStampAuthority authority = DemoTimeStampAuthority.start(folder)) {
            byte[] pem = Files.readAllBytes(authority.certificate());
            Anchors anchoring = anchoring(
                    new TimeStampAnchor(authority.url(), pem, Outbound.allowing(List.of("127.0.0.1"))),
                    Clock.systemUTC());
            long index = sealed();
            Anchored anchored = anchoring.ensure(index).orElseThrow();

            assertThat(anchored.size()).isGreaterThan(index);
            assertThat(Checkpoint.parse(anchored.checkpoint().text()).size()).isEqualTo(anchored.size());
            byte[] note = anchored.checkpoint().toBytes();
            assertThat(TimeStamp.verify(anchored.receipt(), note, TimeStamp.certificates(pem)))
                    .isEqualTo(anchored.at())
                    .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(1));
            assertThat(anchored.certificatePem()).isEqualTo(new String(pem, UTF_8));
            assertSealed(anchored, note);
            assertThat(anchors.latest())
                    .contains(new Anchors.Dated(
                            anchored.size(),
                            anchored.at(),
                            certificate(pem).getSubjectX500Principal().getName()));
            assertThat(server().get("/log").text()).contains("演示时间戳");
        }
    }

    private static X509Certificate certificate(byte[] pem) throws Exception {
        return TimeStamp.certificates(pem).get(0);
    }

    private void assertSealed(Anchored anchored, byte[] note) throws Exception {
        awaitLog();
        String id = sql.sql("select fact::text from evidence.anchor where size = :size")
                .param("size", anchored.size())
                .query(String.class)
                .single();
        FactId fact = FactId.parse(id);
        JsonNode payload = Server.JSON.readTree(proofs.open(fact).orElseThrow().payload());
        assertThat(payload.path("type").stringValue()).isEqualTo("anchor");
        assertThat(payload.path("id").stringValue()).isEqualTo(id);
        assertThat(payload.path("size").longValue()).isEqualTo(anchored.size());
        assertThat(payload.path("at").stringValue()).isEqualTo(anchored.at().toString());
        assertThat(Base64.getDecoder().decode(payload.path("receipt").stringValue()))
                .isEqualTo(anchored.receipt());
        assertThat(payload.path("sha256").stringValue())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(note)));
        assertThat(anchors.isDisclosed(fact)).isTrue();
        assertThat(server().get("/records/" + id + "/record.json").status()).isEqualTo(200);
        assertThat(server().get("/records/" + id).text()).contains("锚定回执");
        TlogProof.parse(proofs.tlogProof(fact).orElseThrow())
                .verify(
                        proofs.proof(fact).orElseThrow().entry(),
                        TlogPolicy.parse(server().get("/log/policy").bytes()));
    }

    @Test
    void oneAnchorCoversAllEntriesBeforeItAndNoneIsAskedForTwice() throws Exception {
        Anchors anchoring = anchoring(new Fake(), Clock.systemUTC());
        long first = sealed();
        long second = sealed();
        Anchored covering = anchoring.ensure(second).orElseThrow();
        assertThat(anchoring.ensure(first)).map(Anchored::size).contains(covering.size());
        assertThat(anchors.covering(first)).map(Anchored::size).contains(covering.size());
        assertThat(asked).hasValue(1);
        assertThat(anchoring.covering(covering.size())).isEmpty();
        assertThat(anchoring.ensure(1L << 40)).as("nothing published covers it").isEmpty();
        long third = sealed();
        assertThat(anchoring.ensure(third).orElseThrow().size()).isGreaterThan(covering.size());
        assertThat(anchoring.covering(first))
                .as("the oldest")
                .map(Anchored::size)
                .contains(covering.size());
    }

    @Test
    void withoutAnAuthorityNothingIsAnchored() throws Exception {
        long index = sealed();
        assertThat(anchors.ensure(index)).isEmpty();
        assertThat(anchors.trouble()).isEmpty();
    }

    @Test
    void anHourOrTenThousandEntriesMakeItTimeAndTheReceiptAloneDoesNot() {
        Anchors anchoring = anchoring(new Fake(), Clock.systemUTC());
        sealed();
        anchoring.run();
        assertThat(asked).as("the first at once").hasValue(1);
        awaitLog();
        anchoring.run();
        owner().sql("update evidence.anchor set recorded = recorded - interval '61 minutes', size = :size")
                .param("size", proofs.publishedSize() - 1)
                .update();
        anchoring.run();
        assertThat(asked).as("the receipt of the last one").hasValue(1);
        sealed();
        anchoring.run();
        assertThat(asked).as("something new and an hour").hasValue(2);
        sealed();
        anchoring.run();
        assertThat(asked).as("something new within the hour").hasValue(2);
        owner().sql("update evidence.anchor set size = size - 10000").update();
        anchoring.run();
        assertThat(asked).as("ten thousand entries").hasValue(3);
    }

    @Test
    void aFailureIsToldWaitedForEverLonger() throws Exception {
        Moving clock = new Moving();
        Anchors anchoring = anchoring(new Fake(), clock);
        long index = sealed();
        answers = false;
        int[] pauses = {30, 60, 120, 240, 480, 960, 1_920, 1_920};
        anchoring.run();
        assertThat(anchoring.trouble().orElseThrow().why()).isEqualTo("nobody answers");
        Instant since = anchoring.trouble().orElseThrow().since();
        for (int failure = 0; failure < pauses.length; failure++) {
            clock.ahead = clock.ahead.plusSeconds(pauses[failure] - 1);
            anchoring.run();
            assertThat(asked).hasValue(failure + 1);
            clock.ahead = clock.ahead.plusSeconds(1);
            anchoring.run();
            assertThat(asked).hasValue(failure + 2);
        }
        assertThat(anchoring.trouble().orElseThrow().since()).isEqualTo(since);
        assertThatThrownBy(() -> anchoring.ensure(index)).isInstanceOf(ProblemException.class);
        assertThat(asked).as("people are not kept waiting for what just failed").hasValue(pauses.length + 1);
    }

    @Test
    void theNextSuccessEndsTheTrouble() throws Exception {
        Moving clock = new Moving();
        Anchors anchoring = anchoring(new Fake(), clock);
        long index = sealed();
        answers = false;
        anchoring.run();
        answers = true;
        clock.ahead = Duration.ofSeconds(10);
        assertThat(anchoring.ensure(index)).isPresent();
        assertThat(anchoring.trouble()).isEmpty();
    }

    @Test
    void aReceiptThatDoesNotHoldIsNoReceipt() {
        Anchors anchoring = anchoring(
                new Fake() {
                    @Override
                    public Instant verify(byte[] receipt, byte[] note) throws VerificationException {
                        throw new VerificationException(VerificationException.Reason.BAD_SIGNATURE, "forged");
                    }
                },
                Clock.systemUTC());
        long index = sealed();
        assertThatThrownBy(() -> anchoring.ensure(index)).hasMessage("forged");
        assertThat(anchoring.covering(index)).isEmpty();
        assertThat(anchoring.trouble()).isPresent();
    }

    private Anchors anchoring(Anchor anchor, Clock clock) {
        return new Anchors(
                new StaticListableBeanFactory(Map.of("anchor", anchor)).getBeanProvider(Anchor.class),
                new AnchorStore(sql),
                proofs,
                seals,
                transactions,
                clock);
    }

    /** The index of a new entry under a published checkpoint. */
    private long sealed() {
        FactId id = FactId.next();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> seals.seal(List.of(new Fact(id, "trial", "{\"v\":1}".getBytes(UTF_8)))));
        awaitLog();
        return proofs.inclusion(id).orElseThrow().index();
    }

    private class Fake implements Anchor {

        @Override
        public String kind() {
            return "fake";
        }

        @Override
        public byte[] anchor(byte[] checkpointNote) throws AnchorException {
            asked.incrementAndGet();
            if (!answers) {
                throw new AnchorException("nobody answers");
            }
            return new byte[] {1};
        }

        @Override
        public Instant verify(byte[] receipt, byte[] checkpointNote) throws VerificationException {
            return Instant.parse("2026-03-02T08:00:00Z");
        }

        @Override
        public String certificatePem() {
            return "";
        }
    }

    /** A clock of the past, moved by hand: ids made under it do not run ahead of the others. */
    private static final class Moving extends Clock {
        private Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.EPOCH.plus(Duration.ofDays(20_000)).plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
