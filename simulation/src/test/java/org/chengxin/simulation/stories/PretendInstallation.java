package org.chengxin.simulation.stories;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a story of reports needs of an installation: one report a key, corrected by who names it; a penalty stands on every surface until
 * a report says that it has ended.
 */
final class PretendInstallation implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Map<String, JsonNode> reports = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    /** Which reports came, in their order, a stream's with the word stream. */
    final List<String> came = new ArrayList<>();

    /** Answers an application for a certificate. */
    int certificate = 409;

    PretendInstallation() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/good-standing")) {
                reply(exchange, certificate, "something stands against it");
            } else if (exchange.getRequestMethod().equals("POST")) {
                reply(exchange, 200, taken(exchange));
            } else if (path.equals("/api/v1/records")) {
                page(exchange);
            } else {
                reply(exchange, 200, "{\"id\":\"7\",\"shown\":\"" + shown() + "\"}");
            }
        }
    }

    /** Two pages, what is shown on the second. */
    private void page(HttpExchange exchange) throws IOException {
        boolean second = exchange.getRequestURI().getQuery().contains("after");
        if (!second) {
            exchange.getResponseHeaders().set("Link", "<" + url() + "/api/v1/records?after=1>; rel=\"next\"");
        }
        reply(exchange, 200, second ? shown() : "nothing");
    }

    /** Numbers of the penalties that no report has ended. */
    private String shown() {
        List<String> ended = reports.values().stream()
                .filter(data -> data.has("ended"))
                .map(data -> data.path("number").stringValue())
                .toList();
        return reports.values().stream()
                .map(data -> data.path("number").asString(""))
                .filter(number -> !ended.contains(number))
                .distinct()
                .toList()
                .toString();
    }

    private String taken(HttpExchange exchange) throws IOException {
        String reporter = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestHeaders().getFirst("Content-Type").equals("application/x-ndjson")) {
            came.add(reporter + " stream");
            return keep(reporter, JSON.readTree(body)) + "\n";
        }
        came.add(reporter);
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("results");
        JSON.readTree(body).path("reports").forEach(item -> results.add(keep(reporter, item)));
        return answer.toString();
    }

    private ObjectNode keep(String reporter, JsonNode item) {
        String key = item.path("key").stringValue();
        String place = reporter + " " + key;
        JsonNode before = reports.get(place);
        ObjectNode result = JSON.createObjectNode().put("key", key);
        if (before == null || item.path("supersedes").asString("").equals(ids.get(place))) {
            reports.put(place, item.path("data"));
            ids.put(place, "id-" + came.size());
            result.put("status", "created");
        } else if (before.equals(item.path("data"))) {
            result.put("status", "duplicate");
        } else {
            result.put("status", "rejected").putArray("problems").addObject().put("code", "report.key-conflict");
        }
        return result.put("id", ids.get(place));
    }

    private static void reply(HttpExchange exchange, int status, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
