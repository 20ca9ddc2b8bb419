package org.chengxin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    /** An answer to give; status 0 closes the connection without one. */
    private record Answer(int status, String body, @Nullable String retryAfter) {}

    private final List<Answer> answers = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<Headers> headers = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                headers.add(exchange.getRequestHeaders());
                Answer answer = answers.remove(0);
                if (answer.status() == 0) {
                    return;
                }
                if (answer.retryAfter() != null) {
                    exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
                }
                byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void will(int status, String body, @Nullable String retryAfter) {
        answers.add(new Answer(status, body, retryAfter));
    }

    private String post(boolean repeatable) throws ClientException, InterruptedException {
        Exchange exchange = new Exchange(url(), "secret", new Patience(Duration.ofMinutes(1), pauses::add));
        byte[] answer = exchange.post("/api/v1/reports", () -> BodyPublishers.ofString("{}"), 200, repeatable);
        return new String(answer, StandardCharsets.UTF_8);
    }

    private ClientException failure(boolean repeatable) {
        return catchThrowableOfType(ClientException.class, () -> post(repeatable));
    }

    @Test
    void sendsJsonWithItsToken() throws Exception {
        will(200, "ok", null);
        assertThat(post(true)).isEqualTo("ok");
        assertThat(bodies).containsExactly("{}");
        assertThat(headers.get(0).getFirst("Authorization")).isEqualTo("Bearer secret");
        assertThat(headers.get(0).getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(headers.get(0).getFirst("Upgrade")).isNull();
    }

    @Test
    void tellsTitleAndDetailOfAProblem() {
        will(422, "{\"title\":\"请求的结构不对\",\"detail\":\"reports: 1 to 1,000\"}", null);
        ClientException e = failure(true);
        assertThat(e.status()).isEqualTo(422);
        assertThat(e).hasMessageEndingWith("HTTP 422 请求的结构不对 reports: 1 to 1,000");
        assertThat(e.getMessage()).doesNotContain("secret");
    }

    @Test
    void bearsAProblemThatIsNoJson() {
        will(502, "<html>Bad gateway</html>", null);
        assertThat(failure(true)).hasMessageEndingWith("HTTP 502");
        will(413, "", null);
        assertThat(failure(true).status()).isEqualTo(413);
        will(200 + 4, "", null);
        assertThat(failure(true).status()).isEqualTo(204);
    }

    @Test
    void usesItsOwnPauseWhenTheServerNamesADateOrNonsense() throws Exception {
        will(503, "", "Wed, 21 Oct 2026 07:28:00 GMT");
        will(429, "", "soon");
        will(200, "ok", null);
        assertThat(post(true)).isEqualTo("ok");
        assertThat(pauses).hasSize(2).allSatisfy(pause -> assertThat(pause).isLessThan(Duration.ofSeconds(1)));
        assertThat(bodies).hasSize(3);
    }

    @Test
    void neverRepeatsWhatMakesSomethingNewOnceItMayHaveArrived() {
        will(0, "", null);
        assertThat(failure(false).status()).isEqualTo(ClientException.UNREACHABLE);
        assertThat(bodies).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void repeatsItWhenTheServerSaysThatItKeptNothing() throws Exception {
        will(503, "", "1");
        will(200, "ok", null);
        assertThat(post(false)).isEqualTo("ok");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void repeatsOnlyWhatMayBeRepeatedWhenTheServerCannotTellWhatItKept() throws Exception {
        will(503, "{\"code\":\"web.outcome-unknown\"}", "1");
        assertThat(failure(false).status()).isEqualTo(503);
        assertThat(pauses).isEmpty();
        will(503, "{\"code\":\"web.outcome-unknown\"}", "1");
        will(200, "ok", null);
        assertThat(post(true)).isEqualTo("ok");
    }

    @Test
    void triesAgainWhenNobodyListensYet() {
        server.stop(0);
        assertThat(failure(false).status()).isEqualTo(ClientException.UNREACHABLE);
        assertThat(pauses).hasSizeGreaterThan(5);
    }
}
