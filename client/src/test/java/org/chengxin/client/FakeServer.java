package org.chengxin.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The API of docs/formats/reports.md in memory: keys, duplicates, conflicts, statuses; checks no field. */
public final class FakeServer implements AutoCloseable {

    public static final String TOKEN = "fake-token";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, JsonNode> stored = new LinkedHashMap<>();
    private final Queue<Refusal> refusals = new ArrayDeque<>();
    private final List<Integer> batches = new ArrayList<>();
    private final List<String> adminCalls = new ArrayList<>();
    private final List<JsonNode> signedFiles = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();
    private BiFunction<String, JsonNode, @Nullable String> judge = (type, data) -> null;
    private int dieAfter = Integer.MAX_VALUE;

    /** One prepared answer; status 0 closes the connection without one, after storing when {@code keeps}. */
    public record Refusal(
            int status,
            @Nullable String retryAfter,
            boolean keeps,
            @Nullable String code) {

        public Refusal(int status, @Nullable String retryAfter, boolean keeps) {
            this(status, retryAfter, keeps, null);
        }

        /** With the code of its problem. */
        public Refusal(int status, String code) {
            this(status, null, false, code);
        }
    }

    public FakeServer() throws IOException {
        this(0);
    }

    public FakeServer(int port) throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.createContext("/api/v1/reports", exchange -> answering(exchange, this::reports));
        http.createContext("/api/v1/reports/signed-files", exchange -> answering(exchange, this::signedFile));
        http.createContext("/api/v1/", exchange -> answering(exchange, this::administration));
        http.setExecutor(threads);
        http.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** The next requests are answered so, in order. */
    public synchronized void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /** A code for each report that is to be rejected. */
    public synchronized void judge(BiFunction<String, JsonNode, @Nullable String> judgement) {
        this.judge = judgement;
    }

    /** Stops answering after so many batches, as a killed server does. */
    public synchronized void dieAfter(int requests) {
        this.dieAfter = requests;
    }

    public synchronized void revive() {
        this.dieAfter = Integer.MAX_VALUE;
    }

    public synchronized List<Integer> batches() {
        return List.copyOf(batches);
    }

    public synchronized List<String> adminCalls() {
        return List.copyOf(adminCalls);
    }

    /** The files whose signatures were to be checked. */
    public synchronized List<JsonNode> signedFiles() {
        return List.copyOf(signedFiles);
    }

    /** The fields {@code Signature-Input} of reports that were signed. */
    public synchronized List<String> signatures() {
        return List.copyOf(signatures);
    }

    public synchronized int count(String type) {
        return (int) stored.keySet().stream()
                .filter(key -> key.startsWith(type + " "))
                .count();
    }

    /** The data of a stored report. */
    public synchronized JsonNode data(String type, String key) {
        JsonNode data = stored.get(type + " " + key);
        if (data == null) {
            throw new AssertionError("no " + type + " " + key + ", there are " + stored.keySet());
        }
        return data;
    }

    /** The data of all reports of a type by key. */
    public synchronized Map<String, JsonNode> all(String type) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        stored.forEach((name, data) -> {
            if (name.startsWith(type + " ")) {
                all.put(name.substring(type.length() + 1), data);
            }
        });
        return all;
    }

    private interface Handler {
        void handle(HttpExchange exchange, byte[] body) throws IOException;
    }

    private void answering(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                problem(exchange, 401, "Unauthorized");
                return;
            }
            handler.handle(exchange, body);
        }
    }

    private void signedFile(HttpExchange exchange, byte[] body) throws IOException {
        Refusal refusal;
        synchronized (this) {
            refusal = refusals.poll();
            signedFiles.add(JSON.readTree(body));
        }
        if (refusal == null) {
            exchange.sendResponseHeaders(204, -1);
        } else if (refusal.status() != 0) {
            problem(exchange, refusal);
        }
    }

    private void reports(HttpExchange exchange, byte[] body) throws IOException {
        Refusal refusal;
        byte @Nullable [] answer = null;
        synchronized (this) {
            signatures.addAll(exchange.getRequestHeaders().getOrDefault("Signature-Input", List.of()));
            refusal = refusals.poll();
            boolean dead = batches.size() >= dieAfter;
            if (dead) {
                refusal = new Refusal(0, null, false);
            }
            if (refusal == null || refusal.keeps()) {
                answer = "dry-run=true".equals(exchange.getRequestURI().getQuery()) ? check(body) : store(body);
            }
        }
        if (refusal != null) {
            if (refusal.retryAfter() != null) {
                exchange.getResponseHeaders().add("Retry-After", refusal.retryAfter());
            }
            if (refusal.status() != 0) {
                problem(exchange, refusal);
            }
        } else if (answer == null) {
            problem(exchange, 422, "Unprocessable");
        } else {
            send(exchange, 200, answer);
        }
    }

    private byte[] check(byte[] body) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("results");
        for (JsonNode report : JSON.readTree(body).path("reports")) {
            String code = judge.apply(report.path("type").asString(), report.path("data"));
            ObjectNode result =
                    results.addObject().put("key", report.path("key").asString());
            result.put("status", code == null ? "valid" : "rejected");
            ArrayNode problems = result.putArray("problems");
            if (code != null) {
                problems.addObject().put("code", code).put("pointer", "/x").put("detail", "said by the fake server");
            }
        }
        return JSON.writeValueAsBytes(answer);
    }

    private byte @Nullable [] store(byte[] body) {
        JsonNode reports = JSON.readTree(body).path("reports");
        if (!reports.isArray() || reports.isEmpty() || reports.size() > 1000) {
            return null;
        }
        batches.add(reports.size());
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("results");
        reports.forEach(report -> store(report, results.addObject()));
        return JSON.writeValueAsBytes(answer);
    }

    private void store(JsonNode report, ObjectNode result) {
        String type = report.path("type").asString();
        JsonNode data = report.path("data");
        result.put("key", report.path("key").asString());
        String name = type + " " + report.path("key").asString();
        JsonNode old = stored.get(name);
        String code = judge.apply(type, data);
        if (code == null && old != null && !old.equals(data) && !report.has("supersedes")) {
            code = "report.key-conflict";
        }
        if (code != null) {
            result.put("status", "rejected");
            if (old != null) {
                result.put("id", "id-" + name.hashCode());
            }
            ObjectNode problem = result.putArray("problems").addObject();
            problem.put("code", code).put("pointer", "/x").put("detail", "said by the fake server");
            return;
        }
        stored.put(name, data);
        result.put("status", data.equals(old) ? "duplicate" : "created");
        result.put("id", "id-" + name.hashCode());
        result.putArray("problems");
    }

    private void administration(HttpExchange exchange, byte[] body) throws IOException {
        String call = exchange.getRequestURI().getPath() + " " + new String(body, StandardCharsets.UTF_8);
        synchronized (this) {
            adminCalls.add(call);
        }
        // What makes nothing new but sets something of a thing that is there answers with nothing.
        if (call.matches("/api/v1/[a-z]+/[^/ ]+/.*")) {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            return;
        }
        String answer =
                "{\"id\":\"id-1\",\"administrators\":[{\"role\":\"auditor\",\"password\":\"one-time\"}],\"systemToken\":\"system-token\",\"securityToken\":\"security-token\",\"token\":\"new-token\"}";
        send(exchange, 201, answer.getBytes(StandardCharsets.UTF_8));
    }

    private static void problem(HttpExchange exchange, Refusal refusal) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("title", "Refused").put("status", refusal.status());
        if (refusal.code() != null) {
            body.put("code", refusal.code());
        }
        send(exchange, refusal.status(), JSON.writeValueAsBytes(body));
    }

    private static void problem(HttpExchange exchange, int status, String title) throws IOException {
        String body = "{\"title\":\"%s\",\"status\":%d}".formatted(title, status);
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
