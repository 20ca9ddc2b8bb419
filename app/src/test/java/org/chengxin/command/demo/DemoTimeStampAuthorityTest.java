package org.chengxin.command.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.chengxin.outbound.Outbound;
import org.chengxin.outbound.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's authority speaks the real protocol, as OpenSSL confirms, and says in its certificate that it counts for nothing. */
class DemoTimeStampAuthorityTest {

    private static final String TYPE = "application/timestamp-query";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Outbound outbound = Outbound.allowing(List.of("127.0.0.1"));

    @TempDir
    private Path folder;

    @Test
    void openSslAcceptsItsReceiptAndRefusesItForOtherBytes() throws Exception {
        assumeTrue(openssl("version") == 0, "openssl is not on the PATH: the outside check was not made");
        Path note = Files.writeString(folder.resolve("checkpoint"), "log.example/evidence\n5\nfKo0=\n");
        Path other = Files.writeString(folder.resolve("other"), "log.example/evidence\n6\nfKo0=\n");
        Path receipt = folder.resolve("timestamp.tsr");
        try (DemoTimeStampAuthority authority = DemoTimeStampAuthority.start(folder.resolve("tsa"))) {
            Files.write(receipt, ask(authority, Files.readAllBytes(note)).body());
            String certificate = authority.certificate().toString();
            assertThat(openssl("ts", "-verify", "-in", receipt, "-data", note, "-CAfile", certificate))
                    .as(said())
                    .isZero();
            assertThat(openssl("ts", "-verify", "-in", receipt, "-data", other, "-CAfile", certificate))
                    .isNotZero();
            assertThat(openssl("x509", "-in", certificate, "-noout", "-subject", "-nameopt", "utf8,-esc_msb"))
                    .isZero();
            assertThat(said()).contains("演示，无法律效力");
        }
        try (DemoTimeStampAuthority stranger = DemoTimeStampAuthority.start(folder.resolve("stranger"))) {
            assertThat(openssl("ts", "-verify", "-in", receipt, "-data", note, "-CAfile", stranger.certificate()))
                    .isNotZero();
        }
    }

    @Test
    void keyCertificateAndNumbersOutliveARestart() throws Exception {
        Path directory = folder.resolve("tsa");
        byte[] certificate;
        BigInteger first;
        try (DemoTimeStampAuthority authority = DemoTimeStampAuthority.start(directory)) {
            certificate = Files.readAllBytes(authority.certificate());
            first = serial(ask(authority, new byte[1]));
        }
        try (DemoTimeStampAuthority again = DemoTimeStampAuthority.start(directory)) {
            assertThat(Files.readAllBytes(again.certificate())).isEqualTo(certificate);
            assertThat(serial(ask(again, new byte[1]))).isGreaterThan(first);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("tsa.pkcs8"))))
                .isEqualTo("rw-------");
    }

    @Test
    void askedByManyAtOnceItGivesEachANumberOfItsOwn() throws Exception {
        try (DemoTimeStampAuthority authority = DemoTimeStampAuthority.start(folder.resolve("tsa"))) {
            var pool = Executors.newFixedThreadPool(4);
            List<Future<BigInteger>> asked = new ArrayList<>();
            for (int index = 0; index < 40; index++) {
                byte[] note = {(byte) index};
                asked.add(pool.submit(() -> serial(ask(authority, note))));
            }
            List<BigInteger> numbers = new ArrayList<>();
            for (Future<BigInteger> each : asked) {
                numbers.add(each.get());
            }
            pool.shutdown();
            assertThat(numbers).doesNotHaveDuplicates().hasSize(40);
        }
    }

    @Test
    void whatIsNoQuestionIsRefusedAndTheNextOneAnswered() throws Exception {
        try (DemoTimeStampAuthority authority = DemoTimeStampAuthority.start(folder.resolve("tsa"))) {
            assertThat(outbound.post(authority.url(), TYPE, "no question".getBytes(UTF_8), 100, PATIENCE)
                            .status())
                    .isEqualTo(400);
            assertThat(outbound.post(authority.url(), TYPE, new byte[20_000], 100, PATIENCE)
                            .status())
                    .isEqualTo(413);
            assertThat(outbound.get(authority.url(), 100, PATIENCE).status()).isEqualTo(405);
            assertThat(ask(authority, new byte[1]).status()).isEqualTo(200);
        }
    }

    private Reply ask(DemoTimeStampAuthority authority, byte[] note) throws Exception {
        TimeStampRequestGenerator request = new TimeStampRequestGenerator();
        request.setCertReq(true);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(note);
        return outbound.post(
                authority.url(),
                TYPE,
                request.generate(TSPAlgorithms.SHA256, digest, BigInteger.valueOf(7))
                        .getEncoded(),
                65_536,
                PATIENCE);
    }

    private static BigInteger serial(Reply reply) throws Exception {
        return new TimeStampResponse(reply.body())
                .getTimeStampToken()
                .getTimeStampInfo()
                .getSerialNumber();
    }

    private int openssl(Object... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException absent) {
            return -1;
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }
}
