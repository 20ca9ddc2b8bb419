package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A stream of reports is answered line by line: what was answered stays, whatever else the body holds or however it ends. */
class ReportStreamIT extends ServerTest {

    private static final String PARCEL = "{\"order\":\"o\"}";

    @Autowired
    private Submissions submissions;

    @Autowired
    private Texts texts;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Member platform;

    @BeforeEach
    void joinsTheCity() {
        platform = city().newMember("platform");
    }

    private Reply send(byte[] body) {
        return server().post(
                        "/api/v1/reports", platform.token(), "application/x-ndjson", BodyPublishers.ofByteArray(body));
    }

    private List<JsonNode> answers(String body) throws Exception {
        Reply reply = send(body.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/x-ndjson");
        return results(reply.text());
    }

    /** The lines of an answer without the receipts. */
    private static List<JsonNode> results(String answer) {
        return answer.lines()
                .map(Server.JSON::readTree)
                .filter(line -> !line.has("receipt"))
                .toList();
    }

    private static String parcel(String key) {
        return item("parcel", key, PARCEL);
    }

    private int kept() {
        return sql.sql("select count(*) from intake.report where reporter = cast(:id as uuid)")
                .param("id", platform.organisation())
                .query(Integer.class)
                .single();
    }

    private static List<String> told(List<JsonNode> answers, String member) {
        return answers.stream()
                .filter(line -> line.has("line"))
                .map(line -> line.path(member).asString())
                .toList();
    }

    @Test
    void eachLineHasItsAnswerInOrderAndTheLastLineCountsThem() throws Exception {
        List<JsonNode> answers = answers(parcel("a") + "\n\r\n" + parcel("b") + "\r\n" + parcel("a") + "\n"
                + item("parcel", "c", "{}") + "\n" + parcel("d"));

        assertThat(told(answers, "line")).containsExactly("1", "3", "4", "5", "6");
        assertThat(told(answers, "key")).containsExactly("a", "b", "a", "c", "d");
        assertThat(told(answers, "status")).containsExactly("created", "created", "duplicate", "rejected", "created");
        assertThat(answers.get(3).path("problems").get(0).path("code").stringValue())
                .isEqualTo("field.required");
        assertThat(answers.get(5)).isEqualTo(Server.JSON.readTree("""
                {"items":5,"created":3,"duplicates":1,"rejected":1}"""));
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void aLineThatIsNoItemIsRejectedAloneWithItsReason() throws Exception {
        List<String> bad = List.of(
                "{",
                "nonsense",
                "[]",
                "7",
                "{}",
                parcel("x") + parcel("y"),
                "{\"type\":\"parcel\",\"key\":7,\"data\":{}}",
                "{\"type\":\"parcel\",\"key\":\"k\"}",
                "{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"order\":\"o\",\"order\":\"p\"}}",
                "{\"type\":\"parcel\",\"key\":\"k\",\"data\":" + "[".repeat(50_000),
                "{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"order\":\"" + "x".repeat(Lines.LONGEST) + "\"}}",
                "{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"order\":\"o\",\"grams\":1e999999999}}",
                "{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"order\":\"o\",\"grams\":\"１２\"}}",
                "{\"type\":\"parcel\",\"key\":\"k\u0000\",\"data\":{\"order\":\"o\"}}",
                "{\"type\":\"parcel\",\"key\":\"k\\u0000\",\"data\":{\"order\":\"o\"}}",
                "{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"order\":\"\\ud800\"}}");
        StringBuilder body = new StringBuilder();
        for (int index = 0; index < bad.size(); index++) {
            body.append(bad.get(index))
                    .append('\n')
                    .append(parcel("good" + index))
                    .append('\n');
        }

        List<JsonNode> answers = answers(body.toString());

        for (int index = 0; index < bad.size(); index++) {
            JsonNode refused = answers.get(2 * index);
            assertThat(refused.path("status").asString()).as(bad.get(index)).isEqualTo("rejected");
            assertThat(refused.path("problems").get(0).path("detail").asString())
                    .as(refused.toString())
                    .isNotEmpty();
            assertThat(answers.get(2 * index + 1).path("status").asString())
                    .as("after " + bad.get(index))
                    .isEqualTo("created");
        }
        assertThat(kept()).isEqualTo(bad.size());
    }

    @Test
    void noMutationOfTheBytesIsAFailureAndEveryLineIsAnswered() throws Exception {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            byte[] body = (parcel("m" + round) + "\n" + parcel("n" + round) + "\n").getBytes(StandardCharsets.UTF_8);
            for (int times = random.nextInt(6); times >= 0; times--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            Reply reply = send(body);
            List<JsonNode> lines = results(reply.text());
            assertThat(reply.status()).as("seed %d round %d", seed, round).isEqualTo(200);
            assertThat(lines.get(lines.size() - 1).path("items").asInt())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(lines.size() - 1);
        }
    }

    @Test
    void whatWasAnsweredBeforeTheBodyBrokeOffStaysAndTheRestIsNowhere() throws Exception {
        StringBuilder body = new StringBuilder();
        for (int index = 0; index < 1_300; index++) {
            body.append(parcel("k" + index)).append('\n');
        }
        try (Socket socket = stream(1_000_000_000)) {
            socket.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            long answered = 0;
            while (answered < 1_000) {
                answered += answers.readLine().contains("\"created\"") ? 1 : 0;
            }
        }
        assertThat(kept()).isEqualTo(1_000);
        List<JsonNode> again = answers(body.toString());
        assertThat(told(again, "status").subList(0, 1_000)).containsOnly("duplicate");
        assertThat(told(again, "status").subList(1_000, 1_300)).containsOnly("created");
    }

    @Test
    void aStreamEndsAfterAnHourWithWhatItHasAnswered() throws Exception {
        Instant[] now = {Instant.parse("2026-03-01T00:00:00Z")};
        InstantSource hours = () -> now[0];
        ReportStream stream = new ReportStream(submissions, texts, Server.JSON, hours.withZone(ZoneOffset.UTC));
        StringBuilder body = new StringBuilder();
        for (int index = 0; index < 2_500; index++) {
            body.append(parcel("h" + index)).append('\n');
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                now[0] = now[0].plus(Duration.ofMinutes(31));
            }
        };
        stream.take(
                accounts.find(new OrganisationId(UUID.fromString(platform.organisation())))
                        .orElseThrow(),
                () -> new ByteArrayInputStream(body.toString().getBytes(StandardCharsets.UTF_8)),
                () -> out);

        List<JsonNode> answers = results(out.toString(StandardCharsets.UTF_8));
        assertThat(told(answers, "status")).hasSize(2_000).containsOnly("created");
        assertThat(answers.get(2_000).path("code").stringValue()).isEqualTo("intake.stream-long");
        assertThat(kept()).isEqualTo(2_000);
    }

    @Test
    void openStreamsThatSendNothingHoldNobodyUp() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int each = 0; each < 7; each++) {
                Socket socket = stream(1_000_000);
                socket.getOutputStream().write('{');
                open.add(socket);
            }
            Member other = city().newMember("platform");
            assertThat(city().one(other.token(), parcel("k")).created()).isTrue();
            eventually()
                    .untilAsserted(() -> assertThat(server().post(
                                            "/api/v1/reports", platform.token(), TestCity.body(List.of(parcel("k"))))
                                    .status())
                            .as("one reporter has seven places")
                            .isEqualTo(503));
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void aStreamLongerThanTheLargestBodyIsTaken() throws Exception {
        String line = item("parcel", "long", "{\"order\":\"o\",\"carrier\":\"" + "快".repeat(190) + "\"}")
                + " ".repeat(30_000) + "\n";
        List<JsonNode> answers = answers(line.repeat(600));
        assertThat(answers.get(600).path("items").asInt()).isEqualTo(600);
        assertThat(answers.get(0).path("status").asString()).isEqualTo("created");
        assertThat(answers.get(599).path("status").asString()).isIn("duplicate", "rejected");
    }

    @Test
    void aDryRunOfAStreamIsRefusedAndNothingIsKept() {
        Reply reply = server().post(
                        "/api/v1/reports?dry-run=true",
                        platform.token(),
                        "application/x-ndjson",
                        BodyPublishers.ofString(parcel("k")));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("code").stringValue()).isEqualTo("intake.stream-dry-run");
        assertThat(kept()).isZero();
    }

    @Test
    void anEmptyStreamIsRefusedAsAWholeAndStrangersAreNotServed() throws Exception {
        for (String empty : List.of("", "\n", " \r\n\n")) {
            Reply reply = send(empty.getBytes(StandardCharsets.UTF_8));
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.text()).contains("intake.shape");
        }
        platform = new Member(platform.organisation(), platform.name(), "wrong");
        assertThat(send(parcel("k").getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(401);
    }

    /** A request of that announced length, without its body; of HTTP 1.0, so that the answer comes in no chunks. */
    private Socket stream(long length) throws Exception {
        Socket socket = new Socket("localhost", port);
        OutputStream out = socket.getOutputStream();
        out.write(("POST /api/v1/reports HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer " + platform.token()
                        + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
