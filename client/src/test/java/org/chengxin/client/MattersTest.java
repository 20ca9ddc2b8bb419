package org.chengxin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls about matters as they go over the wire. */
class MattersTest {

    private final List<String> calls = new ArrayList<>();
    private HttpServer http;
    private String answer = "{}";
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            try (exchange) {
                calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    @Test
    void anOpeningAndAnActCarryTheirKeys() throws Exception {
        Matters matters = new Matters(url(), "t");
        answer = "{\"id\":\"i\",\"number\":\"n\",\"repeated\":true}";
        assertThat(matters.open("complaint", "k1", Map.of("facts", "霉"))).isEqualTo(new Matters.Opened("i", "n", true));
        answer = "{\"act\":2,\"stage\":\"s\",\"pending\":false}";
        assertThat(matters.act("i", "accept", "k2", Map.of())).isEqualTo(new Matters.Moved("s", false));
        assertThat(calls.get(0)).startsWith("POST /api/v1/matters Bearer t k1").contains("\"facts\":\"霉\"");
        assertThat(calls.get(1)).startsWith("POST /api/v1/matters/i/acts Bearer t k2");
    }

    @Test
    void whoSignsInSendsNoTokenAndThenTheOneThatCameBack() throws Exception {
        status = 201;
        answer = "{\"token\":\"fresh\"}";
        Matters matters = Matters.signedIn(url(), "name", "password");
        status = 200;
        answer = "[{\"kind\":\"mediation-record\"}]";
        assertThat(matters.papers("i")).hasSize(1);
        assertThat(calls.get(0)).startsWith("POST /api/v1/sessions null");
        assertThat(calls.get(1)).startsWith("GET /api/v1/matters/i/papers Bearer fresh");
    }

    @Test
    void aRefusalIsToldWithItsStatusAndAnAnswerThatLacksSomethingIsOne() {
        Matters matters = new Matters(url(), "t");
        assertThatThrownBy(() -> matters.act("i", "accept", "k", Map.of())).hasMessageContaining("stage");
        status = 409;
        answer = "{\"title\":\"不能办\"}";
        assertThatThrownBy(() -> matters.find("i"))
                .isInstanceOfSatisfying(
                        ClientException.class,
                        refused -> assertThat(refused.status()).isEqualTo(409))
                .hasMessageContaining("不能办");
    }
}
