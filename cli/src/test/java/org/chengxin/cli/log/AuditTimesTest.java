package org.chengxin.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.chengxin.cli.Command;
import org.chengxin.evidencelog.note.NoteSignature;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit says when the log was last seen: a log that stands still, or is dated into the future, is no sound one. */
class AuditTimesTest {

    private static final Instant LONG_AGO = Instant.parse("2026-03-02T01:02:05Z");
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void timesAreTellableOnTheLocalClockAndInUtc() throws Exception {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        try {
            Command audit = audit(2, LONG_AGO, LONG_AGO.plusSeconds(60));
            assertThat(audit.exit()).isZero();
            assertThat(audit.out())
                    .startsWith("consistent: 3 entries")
                    .contains("cosigned（联署时间）: 2026-03-02 09:02:05 +08:00（UTC 2026-03-02T01:02:05Z）, ")
                    .contains("  w0: 2026-03-02 09:02:05 +08:00（UTC 2026-03-02T01:02:05Z）")
                    .contains("  w1: 2026-03-02 09:03:05 +08:00（UTC 2026-03-02T01:03:05Z）");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aFrozenLogIsStale() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Command frozen = audit(1, LONG_AGO, "--max-age", "7d");
        assertThat(frozen.exit()).isEqualTo(1);
        assertThat(frozen.out()).startsWith("stale（停止更新）").contains("more than 7 d", "2026-03-02T01:02:05Z");
        assertThat(audit(1, now.minus(Duration.ofHours(2)), "--max-age", "3h").exit())
                .isZero();
        assertThat(audit(1, now.minus(Duration.ofHours(4)), "--max-age", "3h").exit())
                .isEqualTo(1);
    }

    @Test
    void oneFreshWitnessDoesNotFreshenAQuorumOfTwo() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        assertThat(audit(2, LONG_AGO, now, "--max-age", "1d").out()).startsWith("stale");
        assertThat(audit(1, LONG_AGO, now, "--max-age", "1d").out()).startsWith("consistent");
    }

    @Test
    void aCosignatureOfTheFutureIsAFinding() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Command audit = audit(1, now, FAR);
        assertThat(audit.exit()).isEqualTo(1);
        assertThat(audit.out()).startsWith("misdated（时间不实）: w1").contains("2099-01-01T00:00:00Z");
        assertThat(audit(1, now.plus(Duration.ofMinutes(5))).exit()).isZero();
        assertThat(audit(1, now.plus(Duration.ofMinutes(15))).exit()).isEqualTo(1);
        assertThat(audit(1, now.plus(Duration.ofMinutes(15)), "--max-future", "1h")
                        .exit())
                .isZero();
        Command never = audit(1, Instant.ofEpochSecond(Instant.MAX.getEpochSecond()));
        assertThat(never.exit()).isEqualTo(1);
        assertThat(never.out()).startsWith("misdated").contains("1000000000-12-31");
    }

    @Test
    void withoutAWitnessNobodySaysWhenAndAnAgeCannotBeJudged() throws Exception {
        DrillLog log = new DrillLog(folder.resolve("alone/log")).with(DrillLog.reviews(0, 3));
        assertThat(log.audit().out()).startsWith("consistent").contains("no witness of your policy says when");
        Command asked = log.audit("--max-age", "1d");
        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.out()).startsWith("unknown（无法确认）: --max-age");
    }

    @Test
    void aServedLogMustBeOfTodayUnlessToldOtherwise() throws Exception {
        DrillLog log = cosigned(1, List.of(LONG_AGO));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            Path file =
                    log.published().resolve(exchange.getRequestURI().getPath().substring(1));
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Path policy = folder.resolve("policy-" + counter);
            assertThat(Command.run("audit", address, "--policy", policy).out()).startsWith("stale");
            assertThat(Command.run("audit", address, "--policy", policy, "--max-age", "99999d")
                            .exit())
                    .isZero();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aSpanThatIsNoneIsAWrongUse() throws Exception {
        for (String span : List.of("-1d", "1", "d", "1w", "1 d", "٣d", "12345678d", "")) {
            assertThat(audit(1, LONG_AGO, "--max-age", span).exit()).as(span).isEqualTo(2);
            assertThat(audit(1, LONG_AGO, "--max-future", span).exit()).as(span).isEqualTo(2);
        }
    }

    private int counter;

    /** Audits a log of three entries that witnesses cosigned at these times; so many of them are the quorum. */
    private Command audit(int quorum, Object... timesAndOptions) throws Exception {
        List<Instant> times = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (Object each : timesAndOptions) {
            if (each instanceof Instant time) {
                times.add(time);
            } else {
                arguments.add(each);
            }
        }
        DrillLog log = cosigned(quorum, times);
        arguments.addAll(0, List.of("audit", log.folder(), "--policy", folder.resolve("policy-" + counter)));
        return Command.run(arguments.toArray());
    }

    private DrillLog cosigned(int quorum, List<Instant> times) throws Exception {
        counter++;
        DrillLog log = new DrillLog(folder.resolve("log-" + counter));
        List<TlogPolicy.Witness> witnesses = new ArrayList<>();
        List<SigningKey> keys = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            Instant time = times.get(i);
            SigningKey key = SigningKey.of("w.example/" + i, SignatureType.COSIGNATURE_V1, secret, () -> time);
            keys.add(key);
            witnesses.add(new TlogPolicy.Witness("w" + i, key.verifier()));
        }
        List<String> names = witnesses.stream().map(TlogPolicy.Witness::name).toList();
        TlogPolicy policy = new TlogPolicy(
                List.of(new TlogPolicy.Log(log.key().verifier())),
                witnesses,
                List.of(new TlogPolicy.Group("some", quorum, names)),
                "some");
        log.append(
                DrillLog.reviews(0, 3),
                (note, tree) -> keys.stream()
                        .map(key ->
                                NoteSignature.by(key, note.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .toList(),
                policy);
        Files.writeString(folder.resolve("policy-" + counter), policy.toString());
        return log;
    }
}
