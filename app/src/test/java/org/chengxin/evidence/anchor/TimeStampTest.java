package org.chengxin.evidence.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.chengxin.command.demo.DemoTimeStampAuthority;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.stamp.TimeStamp;
import org.chengxin.outbound.Outbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A time stamp holds for the very bytes that were dated, by somebody trusted, and for nothing else. */
class TimeStampTest {

    private static final byte[] NOTE = "log.example/evidence\n5\nfKo0=\n\n— line\n".getBytes(UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder;

    private DemoTimeStampAuthority authority;
    private TimeStampAnchor anchor;

    @BeforeEach
    void startsAnAuthority() throws Exception {
        authority = DemoTimeStampAuthority.start(folder.resolve("tsa"), Clock.fixed(NOW, ZoneOffset.UTC));
        anchor = anchor(authority.url(), authority.certificate());
    }

    @AfterEach
    void stopsIt() {
        authority.close();
    }

    @Test
    void theReceiptSaysWhenTheBytesWereSeen() throws Exception {
        byte[] receipt = anchor.anchor(NOTE);
        assertThat(anchor.kind()).isEqualTo("rfc3161");
        assertThat(anchor.verify(receipt, NOTE)).isEqualTo(NOW);
        assertThat(TimeStamp.verify(receipt, NOTE, TimeStamp.certificates(pem())))
                .isEqualTo(NOW);
        assertThat(anchor.anchor(NOTE)).as("another nonce and number").isNotEqualTo(receipt);
    }

    @Test
    void otherBytesAreNotWhatWasDated() throws Exception {
        byte[] receipt = anchor.anchor(NOTE);
        byte[] other = NOTE.clone();
        other[NOTE.length - 2] ^= 1;
        assertThat(reason(receipt, other, TimeStamp.certificates(pem()))).isEqualTo(Reason.ENTRY_MISMATCH);
    }

    @Test
    void anAlteredReceiptNeverStatesAnotherTime() throws Exception {
        byte[] receipt = anchor.anchor(NOTE);
        List<X509Certificate> trusted = TimeStamp.certificates(pem());
        int refused = 0;
        for (int index = 0; index < receipt.length; index++) {
            byte[] altered = receipt.clone();
            altered[index] ^= 1;
            try {
                assertThat(TimeStamp.verify(altered, NOTE, trusted))
                        .as("byte " + index)
                        .isEqualTo(NOW);
            } catch (VerificationException told) {
                refused++;
            }
        }
        // what is not signed is the certificate that it brings along, which we hold ourselves, and a few tags
        assertThat(refused).isGreaterThan(receipt.length / 3);
        int time = indexOf(receipt, "20260302080000Z".getBytes(UTF_8));
        receipt[time + 3] = '5';
        assertThat(reason(receipt, NOTE, trusted)).isEqualTo(Reason.BAD_SIGNATURE);
    }

    @Test
    void whatIsNoReceiptIsMalformedWhateverItIs() throws Exception {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        List<X509Certificate> trusted = TimeStamp.certificates(pem());
        byte[] receipt = anchor.anchor(NOTE);
        for (int round = 0; round < 200; round++) {
            byte[] noise = round % 2 == 0
                    ? java.util.Arrays.copyOf(receipt, random.nextInt(receipt.length))
                    : new byte[random.nextInt(300)];
            if (round % 2 == 1) {
                random.nextBytes(noise);
            }
            assertThat(reason(noise, NOTE, trusted))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(Reason.MALFORMED);
        }
        assertThat(reason(new byte[TimeStamp.MAXIMUM + 1], NOTE, trusted)).isEqualTo(Reason.MALFORMED);
        assertThat(catchThrowableOfType(
                                VerificationException.class, () -> TimeStamp.certificates("no pem".getBytes(UTF_8)))
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void aSignerWhomNobodyTrustsIsUnknown() throws Exception {
        byte[] receipt = anchor.anchor(NOTE);
        try (DemoTimeStampAuthority other = DemoTimeStampAuthority.start(folder.resolve("other"))) {
            List<X509Certificate> others = TimeStamp.certificates(Files.readAllBytes(other.certificate()));
            assertThat(reason(receipt, NOTE, others)).isEqualTo(Reason.UNKNOWN_KEY);
            assertThat(reason(receipt, NOTE, List.of())).isEqualTo(Reason.UNKNOWN_KEY);
            List<X509Certificate> both = new ArrayList<>(others);
            both.addAll(TimeStamp.certificates(pem()));
            assertThat(TimeStamp.verify(receipt, NOTE, both)).isEqualTo(NOW);
            TimeStampAnchor mistaken = anchor(authority.url(), other.certificate());
            assertThat(catchThrowableOfType(AnchorException.class, () -> mistaken.anchor(NOTE)))
                    .hasMessageContaining("nobody who was trusted");
        }
    }

    @Test
    void aCertificateThatHadExpiredWhenItSignedIsRefusedAndOneThatExpiredSinceIsNot() throws Exception {
        Path directory = folder.resolve("old");
        Clock then = Clock.fixed(Instant.parse("2010-01-01T00:00:00Z"), ZoneOffset.UTC);
        byte[] old;
        try (DemoTimeStampAuthority young = DemoTimeStampAuthority.start(directory, then)) {
            old = anchor(young.url(), young.certificate()).anchor(NOTE);
        }
        try (DemoTimeStampAuthority expired = DemoTimeStampAuthority.start(directory)) {
            TimeStampAnchor late = anchor(expired.url(), expired.certificate());
            assertThat(late.verify(old, NOTE)).isEqualTo(then.instant());
            assertThat(catchThrowableOfType(AnchorException.class, () -> late.anchor(NOTE)))
                    .hasMessageContaining("does not hold");
        }
    }

    @Test
    void anAnswerToAnEarlierQuestionIsRefused() throws Exception {
        AtomicReference<byte[]> answer = new AtomicReference<>(anchor.anchor(NOTE));
        HttpServer replaying = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        replaying.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.get().length);
            exchange.getResponseBody().write(answer.get());
            exchange.close();
        });
        replaying.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + replaying.getAddress().getPort() + "/");
            TimeStampAnchor deceived = anchor(url, authority.certificate());
            assertThat(catchThrowableOfType(AnchorException.class, () -> deceived.anchor(NOTE)))
                    .hasMessageContaining("does not hold")
                    .hasMessageContaining("nonce");
            answer.set("<html>maintenance</html>".getBytes(UTF_8));
            assertThat(catchThrowableOfType(AnchorException.class, () -> deceived.anchor(NOTE)))
                    .isNotNull();
        } finally {
            replaying.stop(0);
        }
    }

    @Test
    void anAuthorityThatIsNotThereOrMayNotBeCalledIsTold() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        TimeStampAnchor absent = anchor(URI.create("http://127.0.0.1:" + closed + "/tsa"), authority.certificate());
        assertThat(catchThrowableOfType(AnchorException.class, () -> absent.anchor(NOTE)))
                .hasMessageContaining("cannot be reached");
        TimeStampAnchor wrongPath = anchor(authority.url().resolve("/elsewhere"), authority.certificate());
        assertThat(catchThrowableOfType(AnchorException.class, () -> wrongPath.anchor(NOTE)))
                .hasMessageContaining("404");
        TimeStampAnchor refused = new TimeStampAnchor(authority.url(), pem(), Outbound.allowing(List.of()));
        assertThat(catchThrowableOfType(AnchorException.class, () -> refused.anchor(NOTE)))
                .hasMessageContaining("private address");
    }

    @Test
    void aSignerCertifiedBySomebodyTrustedIsBelievedWhileThatCertificateHolds() throws Exception {
        CertifiedAuthority certified = new CertifiedAuthority(NOW, Duration.ofDays(30));
        byte[] receipt = certified.stamp(NOTE, NOW.plus(Duration.ofDays(1)));
        assertThat(TimeStamp.verify(receipt, NOTE, List.of(certified.root()))).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(reason(receipt, NOTE, TimeStamp.certificates(pem()))).isEqualTo(Reason.UNKNOWN_KEY);
        byte[] late = certified.stamp(NOTE, NOW.plus(Duration.ofDays(31)));
        assertThat(reason(late, NOTE, List.of(certified.root()))).isEqualTo(Reason.UNKNOWN_KEY);
    }

    private byte[] pem() throws Exception {
        return Files.readAllBytes(authority.certificate());
    }

    private static TimeStampAnchor anchor(URI url, Path certificate) throws Exception {
        return new TimeStampAnchor(url, Files.readAllBytes(certificate), Outbound.allowing(List.of("127.0.0.1")));
    }

    private static Reason reason(byte[] receipt, byte[] note, List<X509Certificate> trusted) {
        VerificationException refusal =
                catchThrowableOfType(VerificationException.class, () -> TimeStamp.verify(receipt, note, trusted));
        assertThat(refusal).as("refused at all").isNotNull();
        return refusal.reason();
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int start = 0; start + part.length <= bytes.length; start++) {
            if (java.util.Arrays.equals(bytes, start, start + part.length, part, 0, part.length)) {
                return start;
            }
        }
        throw new AssertionError("not found");
    }
}
