package org.chengxin.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists are followed to their ends by the paths of their links, and matches are asked for in small requests. */
class SharedReadsTest {

    private final List<String> calls = new ArrayList<>();
    private final Queue<String> answers = new ArrayDeque<>();
    private final Queue<String> links = new ArrayDeque<>();
    private HttpServer http;
    private SharedReads reads;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            try (exchange) {
                String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                calls.add(exchange.getRequestURI() + " " + sent);
                if (!links.isEmpty()) {
                    exchange.getResponseHeaders().add("Link", "<" + links.remove() + ">; rel=\"next\"");
                }
                byte[] body = answers.remove().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        http.start();
        reads = new SharedReads(
                URI.create("http://127.0.0.1:" + http.getAddress().getPort()), "t");
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void eventsTellThePositionToAskWithNext() throws Exception {
        answers.add("[{\"id\":\"e\"}]");
        links.add("https://other.example/api/v1/events?after=42");
        SharedReads.Events first = reads.events(0);
        assertThat(first.position()).isEqualTo(42);
        assertThat(first.events()).singleElement().isEqualTo(Map.of("id", "e"));
        answers.add("[]");
        assertThat(reads.events(42)).isEqualTo(new SharedReads.Events(List.of(), 42));
    }

    @Test
    void recordsAreFollowedToTheLastPageOnTheServerThatWasAsked() throws Exception {
        answers.add("{\"records\":[{\"id\":\"a\"}]}");
        answers.add("{\"records\":[]}");
        answers.add("{\"records\":[{\"id\":\"b\"}]}");
        links.add("https://other.example/api/v1/records?after=a&kind=penalty");
        links.add("https://other.example/api/v1/records?after=b");
        List<Object> ids = new ArrayList<>();
        reads.records("penalty", record -> ids.add(record.get("id")));
        assertThat(ids).containsExactly("a", "b");
        assertThat(calls)
                .containsExactly(
                        "/api/v1/records?kind=penalty ",
                        "/api/v1/records?after=a&kind=penalty ",
                        "/api/v1/records?after=b ");
    }

    @Test
    void matchesAreAskedForAHundredAtATime() throws Exception {
        answers.add("{\"results\":[{\"candidates\":[]}]}");
        answers.add("{\"results\":[{\"match\":{\"code\":\"c\"}}]}");
        assertThat(reads.match(Collections.nCopies(101, Map.of("name", "杭州示例茶业"))))
                .hasSize(2);
        assertThat(calls).hasSize(2);
        assertThat(calls.get(1)).isEqualTo("/api/v1/match {\"items\":[{\"name\":\"杭州示例茶业\"}]}");
    }
}
