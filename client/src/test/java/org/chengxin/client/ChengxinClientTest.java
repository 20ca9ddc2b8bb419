package org.chengxin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.chengxin.client.Result.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChengxinClientTest {

    private final List<Duration> pauses = new ArrayList<>();
    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ChengxinClient client() {
        return client(FakeServer.TOKEN);
    }

    private ChengxinClient client(String token) {
        return new ChengxinClient(server.url(), token, new Patience(Duration.ofMinutes(2), pauses::add));
    }

    private static List<Report> reports(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Report("order", "A-" + i, Map.of("status", "paid")))
                .toList();
    }

    @Test
    void writesEveryKindOfValue() throws Exception {
        Map<String, Object> data = new HashMap<>();
        data.put("title", "好评\n\"ok\"");
        data.put("price", new BigDecimal("0.000001E7"));
        data.put("opened", LocalDate.of(2024, 3, 5));
        data.put("lines", List.of(Map.of("item", "1", "quantity", 2, "gift", true)));
        data.put("absent", null);

        assertThat(client().send(List.of(new Report("order", "A-1", data))))
                .extracting(Result::status)
                .containsExactly(Status.CREATED);

        assertThat(server.data("order", "A-1").toString())
                .contains("\"title\":\"好评\\n\\\"ok\\\"\"")
                .contains("\"price\":\"10\"")
                .contains("\"opened\":\"2024-03-05\"")
                .contains("\"quantity\":2", "\"gift\":true")
                .doesNotContain("absent");
    }

    @Test
    void refusesAValueWithoutAJsonForm() {
        Report report = new Report("order", "A-1", Map.of("rate", 0.5));
        assertThatThrownBy(() -> client().send(List.of(report))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersInOrderOverSeveralRequests() throws Exception {
        server.judge((type, data) -> null);
        List<Result> results = client().send(reports(2_345));
        assertThat(results).hasSize(2_345);
        assertThat(results.get(2_344).key()).isEqualTo("A-2344");
        assertThat(server.batches()).containsExactly(1000, 1000, 345);
    }

    @Test
    void tellsDuplicatesAndRejectionsWithTheirReasons() throws Exception {
        client().send(reports(1));
        Report other = new Report("order", "A-0", Map.of("status", "shipped"));
        List<Result> results = client().send(List.of(reports(1).get(0), other));
        assertThat(results).extracting(Result::status).containsExactly(Status.DUPLICATE, Status.REJECTED);
        assertThat(results.get(1).id()).as("the report that stands").isNotNull();
        assertThat(results.get(1).problems())
                .containsExactly(new Result.Problem("report.key-conflict", "/x", "said by the fake server"));
        Report correction = new Report("order", "A-0", Map.of("status", "shipped"), "id-1", "typo");
        assertThat(client().send(List.of(correction)).get(0).status()).isEqualTo(Status.CREATED);
    }

    @Test
    void waitsAsLongAsABusyServerAsks() throws Exception {
        server.refuse(new FakeServer.Refusal(429, "7", false));
        server.refuse(new FakeServer.Refusal(503, null, false));
        assertThat(client().send(reports(1))).hasSize(1);
        assertThat(pauses).hasSize(2);
        assertThat(pauses.get(0)).isEqualTo(Duration.ofSeconds(7));
        assertThat(pauses.get(1)).isBetween(Duration.ofMillis(100), Duration.ofMillis(600));
    }

    @Test
    void givesUpOnAServerThatStaysBusy() {
        IntStream.range(0, 40).forEach(i -> server.refuse(new FakeServer.Refusal(503, "10", false)));
        ClientException e = catchThrowableOfType(ClientException.class, () -> client().send(reports(1)));
        assertThat(e.status()).isEqualTo(503);
        assertThat(pauses).hasSize(12);
    }

    @Test
    void sendsAgainAfterALostAnswerWithoutADuplicateFact() throws Exception {
        server.refuse(new FakeServer.Refusal(0, null, true));
        List<Result> results = client().send(reports(3));
        assertThat(results).extracting(Result::status).containsOnly(Status.DUPLICATE);
        assertThat(server.count("order")).isEqualTo(3);
    }

    @Test
    void saysTheTitleOfAnyOtherAnswer() {
        ClientException e = catchThrowableOfType(
                ClientException.class, () -> client("wrong").send(reports(1)));
        assertThat(e.status()).isEqualTo(401);
        assertThat(e).hasMessageContaining("HTTP 401 Unauthorized").hasMessageContaining("拒绝");
        assertThat(pauses).isEmpty();
    }

    @Test
    void saysThatNobodyListens() {
        URI nobody = server.url();
        server.close();
        ChengxinClient client = new ChengxinClient(nobody, "t", new Patience(Duration.ofSeconds(1), pauses::add));
        ClientException e = catchThrowableOfType(ClientException.class, () -> client.send(reports(1)));
        assertThat(e.status()).isEqualTo(ClientException.UNREACHABLE);
        assertThat(e).hasMessageContaining("无法连接").hasMessageContaining("cannot be reached");
        assertThat(pauses).isNotEmpty();
    }

    @Test
    void cutsBatchesByBytesAndRefusesAGiantAlone() throws Exception {
        String large = "x".repeat(5 << 20);
        Report five = new Report("review", "R-1", Map.of("text", large));
        Report giant = new Report("review", "R-2", Map.of("text", large.repeat(4)));
        Report small = new Report("review", "R-3", Map.of("text", "ok"));
        List<Result> results = client().send(List.of(five, five, giant, small));
        assertThat(results)
                .extracting(Result::status)
                .containsExactly(Status.CREATED, Status.DUPLICATE, Status.REJECTED, Status.CREATED);
        assertThat(results.get(2).problems().get(0).code()).isEqualTo("report.too-large");
        assertThat(server.batches()).containsExactly(2, 1);
    }

    @Test
    void servesSeveralThreads() throws Exception {
        ChengxinClient client = client();
        List<CompletableFuture<List<Result>>> sends = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String prefix = "T" + i + "-";
            List<Report> reports = IntStream.range(0, 500)
                    .mapToObj(n -> new Report("order", prefix + n, Map.of("status", "paid")))
                    .toList();
            sends.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return client.send(reports);
                } catch (ClientException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (int i = 0; i < 8; i++) {
            List<Result> results = sends.get(i).get();
            assertThat(results)
                    .hasSize(500)
                    .allSatisfy(result -> assertThat(result.status()).isEqualTo(Status.CREATED));
            assertThat(results.get(7).key()).isEqualTo("T" + i + "-7");
        }
        assertThat(server.count("order")).isEqualTo(4_000);
    }

    @Test
    void refusesAnAnswerThatDoesNotFitTheQuestion() throws Exception {
        server.refuse(new FakeServer.Refusal(200, null, false));
        ClientException e = catchThrowableOfType(ClientException.class, () -> client().send(reports(2)));
        assertThat(e).hasMessageContaining("0 results came back for 2 reports");
    }

    @Test
    void sendsNothingForNothing() throws Exception {
        assertThat(client().send(List.of())).isEmpty();
        assertThat(server.batches()).isEmpty();
    }
}
