package org.chengxin.adapter.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.chengxin.adapter.connection.AdapterSettings.Connection;
import org.chengxin.adapter.connection.Answer.Kind;
import org.chengxin.outbound.Outbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A system that means no good, or is broken, costs one bounded call and nothing more. */
class CallsTest {

    private final Calls calls = new Calls(Outbound.allowing(List.of("127.0.0.1")));
    private final AtomicReference<String> authorised = new AtomicReference<>();
    private HttpServer server;

    @BeforeEach
    void starts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/good", call -> answer(call, 200, "{\"number\":\"1\"}"));
        server.createContext("/huge", call -> answer(call, 200, "{\"number\":\"" + "9".repeat(2 << 20) + "\"}"));
        server.createContext("/moved", call -> {
            call.getResponseHeaders().set("Location", "http://10.0.0.1/");
            answer(call, 302, "");
        });
        server.createContext("/cut", HttpExchange::close);
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    private void answer(HttpExchange call, int status, String body) throws IOException {
        authorised.set(call.getRequestHeaders().getFirst("Authorization"));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private Connection at(String path) {
        return new Connection(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), "geheim", "", false);
    }

    private Answer post(Connection to) {
        return calls.post(to, "submissions", JsonMapper.shared().createObjectNode());
    }

    @Test
    void theCredentialGoesWithTheCallAndStandsInNoText() {
        assertThat(post(at("/good/")).kind()).isEqualTo(Kind.TAKEN);
        assertThat(authorised.get()).isEqualTo("Bearer geheim");
        assertThat(at("/good").toString()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource({"/huge,unreachable", "/moved,status", "/cut,unreachable"})
    void whatIsTooLongOrLeadsElsewhereOrBreaksOffIsNoAnswer(String path, String problem) {
        Answer answer = post(at(path));
        assertThat(answer.kind()).isEqualTo(Kind.AWAY);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void aPrivateAddressIsNotCalledEvenIfItIsConfigured() {
        Answer answer = post(new Connection(URI.create("http://192.168.0.1/"), "", "", false));
        assertThat(answer.kind()).isEqualTo(Kind.AWAY);
        assertThat(answer.detail()).contains("private address");
    }

    @Test
    void aPageLiesWhereTheSystemsPagesLie() {
        Connection here = at("/good");
        String own = "http://127.0.0.1:" + server.getAddress().getPort();
        assertThat(Calls.page(here, own + "/records/1")).hasValue(URI.create(own + "/records/1"));
        for (String other : List.of(
                "http://127.0.0.1:1/records/1",
                "https://127.0.0.1/records/1",
                "javascript:alert(1)",
                "//evil.example/1",
                "no address",
                "",
                own + "/" + "x".repeat(600))) {
            assertThat(Calls.page(here, other)).as(other).isEmpty();
        }
        Connection elsewhere = new Connection(here.url(), "", "https://www.creditchina.gov.cn/", false);
        assertThat(Calls.page(elsewhere, "https://www.creditchina.gov.cn/1")).isPresent();
        assertThat(Calls.page(elsewhere, own + "/1")).isEmpty();
    }
}
