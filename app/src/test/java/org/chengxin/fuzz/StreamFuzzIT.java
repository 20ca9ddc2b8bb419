package org.chengxin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.fuzz.Wire.Answer;
import org.chengxin.fuzz.Wire.Sent;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Whatever lines a stream has and wherever it breaks off, what is stored afterwards is what was answered as stored: each such line
 * once, with its seal, at its owner; of all other lines nothing. The seed is told.
 */
@Tag("drill")
class StreamFuzzIT extends ServerTest {

    private static final int STREAMS = 4 * Integer.getInteger("soak", 1);

    /** More than the thousand that are answered together, so that a stream cut off in the middle has often been answered in part. */
    private static final int LINES = 1_600;

    private static final List<String> TYPES = List.of("order", "payment", "parcel");

    @LocalServerPort
    private int port;

    @Autowired
    private ReportTypes types;

    private final long seed = Long.getLong("seed", 20_261_201L);
    private final Random random = new Random(seed);
    private final Hostile hostile = new Hostile(random);
    private Member platform;
    private StreamLedger ledger;
    private int keys;

    @BeforeEach
    void aPlatform() {
        platform = city().newMember("platform");
        ledger = new StreamLedger(sql, platform.organisation());
    }

    private String at(int stream) {
        return "seed %d, stream %d".formatted(seed, stream);
    }

    /** Mostly a report that is taken; else the same key again, another content, a later version, or bytes spoilt a little. */
    private byte[] line() {
        ReportType type = types.find(TYPES.get(random.nextInt(TYPES.size()))).orElseThrow();
        boolean again = random.nextInt(6) == 0 && keys > 0;
        String key = "k" + (again ? random.nextInt(keys) : keys++);
        String data = random.nextInt(8) == 0 ? type.example().replace("example-order", "other") : type.example();
        String standing = ledger.standing(type.name(), key);
        String line = again && !standing.isEmpty() && random.nextBoolean()
                ? TestCity.item(type.name(), key, data, standing, "更正")
                : TestCity.item(type.name(), key, data);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(3) == 0 ? hostile.mutated(bytes) : bytes;
    }

    private byte[] lines() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int line = 0; line < LINES; line++) {
            body.writeBytes(line());
            body.writeBytes((random.nextInt(20) == 0 ? "\r\n\n" : "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return body.toByteArray();
    }

    /** @param cut how much of the body arrives; it is announced whole */
    private Answer send(byte[] body, int cut) throws IOException {
        List<String> headers = new ArrayList<>(List.of(
                "Host: localhost",
                "Connection: close",
                "Authorization: Bearer " + platform.token(),
                "Content-Type: application/x-ndjson"));
        if (random.nextBoolean()) {
            headers.add("Content-Length: " + body.length);
            return new Wire(port).send(new Sent("POST /api/v1/reports HTTP/1.1", headers, body, cut));
        }
        headers.add("Transfer-Encoding: chunked");
        byte[] chunks = chunked(body, cut);
        return new Wire(port).send(new Sent("POST /api/v1/reports HTTP/1.1", headers, chunks, chunks.length));
    }

    /** In parts of many sizes; the last part, which says that it is the last, only where the whole body is sent. */
    private byte[] chunked(byte[] body, int cut) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < cut; ) {
            int length = Math.min(cut - at, 1 + random.nextInt(9_000));
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(body, at, length);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            at += length;
        }
        chunks.writeBytes((cut < body.length ? "" : "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }

    /** Every answered line but receipts; the total is last where the whole body was read. */
    private List<JsonNode> entered(Answer answer) {
        List<JsonNode> answered = answer.body()
                .lines()
                .map(Server.JSON::readTree)
                .filter(line -> !line.has("receipt"))
                .toList();
        answered.forEach(ledger::enter);
        return answered;
    }

    @Test
    void eachLineThatWasAnsweredAsTakenIsStoredOnceWithItsSealAndOfTheOthersNothing() throws IOException {
        int refused = 0;
        for (int stream = 0; stream < STREAMS; stream++) {
            byte[] body = lines();
            Answer answer = send(body, body.length);
            assertThat(answer.status()).as(at(stream)).isEqualTo(200);
            List<JsonNode> answered = entered(answer);
            JsonNode total = answered.get(answered.size() - 1);
            assertThat(total.path("items").asInt()).as(at(stream)).isEqualTo(answered.size() - 1);
            refused += total.path("rejected").asInt();
            ledger.reconcile(at(stream));
        }
        assertThat(refused).as("seed %d", seed).isPositive();
        assertThat(ledger.replaced())
                .as("seed %d: later versions were taken", seed)
                .isPositive();
    }

    @Test
    void ofAStreamThatBreaksOffWhatWasAnsweredIsStoredAndNothingElse() throws IOException {
        int partly = 0;
        for (int stream = 0; stream < STREAMS; stream++) {
            byte[] body = lines();
            int before = ledger.taken();
            // the first batch ends at about three fifths of the body, single lines of 27 KB move that by some percent:
            // the first
            // cut comes before it, the others behind
            int cut = body.length * (stream == 0 ? 1 : 8) / 10 + random.nextInt(body.length / 8);
            List<JsonNode> answered = entered(send(body, cut));
            assertThat(answered.stream().filter(line -> line.has("items")))
                    .as(at(stream) + ": a stream that broke off has no total")
                    .isEmpty();
            ledger.reconcile(at(stream));
            partly += ledger.taken() > before ? 1 : 0;
            if (stream == 0) {
                assertThat(ledger.taken()).as(at(stream)).isZero();
            }
        }
        assertThat(partly).as("seed %d: some were answered in part", seed).isEqualTo(STREAMS - 1);
    }

    @Test
    void whoSendsAgainWhatBrokeOffLosesAndDoublesNothing() throws IOException {
        byte[] body = lines();
        entered(send(body, body.length * 9 / 10));
        int before = ledger.taken();
        List<JsonNode> again = entered(send(body, body.length));
        ledger.reconcile(at(0));
        assertThat(before).as("seed %d", seed).isPositive();
        assertThat(again.stream()
                        .filter(line -> line.path("status").asString("").equals("duplicate"))
                        .count())
                .as("seed %d: what had been taken is known again", seed)
                .isGreaterThan(before / 2);
    }
}
