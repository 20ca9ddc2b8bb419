package org.chengxin.simulation.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All simulated systems behind one port of the loopback interface, each under its word: {@code /credit-portal}, {@code /12315}, … */
public final class OutsideSimulator implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 1 << 20;

    /** Longer than anybody waits. */
    private static final int SLOW_SECONDS = 15;

    static {
        // else the body of an answer waits 40 ms for the acknowledgement of its head; read when the first server is
        // made
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, SimulatedSystem> systems = new LinkedHashMap<>();
    private final HttpServer server;
    private final ExecutorService executor;
    private final String credential;

    private OutsideSimulator(@Nullable Path directory, String credential) throws IOException {
        this.credential = credential;
        PublishedContract.all()
                .forEach(contract -> systems.put(contract.system(), new SimulatedSystem(contract, directory)));
        server = bound(directory);
        executor = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "outside-simulator");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(executor);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Keeps nothing. */
    public static OutsideSimulator start(String credential) throws IOException {
        return new OutsideSimulator(null, credential);
    }

    /** Keeps in a directory what it took and its port, so that the addresses of its pages hold after a restart. */
    public static OutsideSimulator start(Path directory, String credential) throws IOException {
        return new OutsideSimulator(Files.createDirectories(directory), credential);
    }

    private static HttpServer bound(@Nullable Path directory) throws IOException {
        Path kept = directory == null ? null : directory.resolve("port");
        if (kept != null && Files.exists(kept)) {
            try {
                return bound(Integer.parseInt(Files.readString(kept).strip()));
            } catch (IOException taken) {
                // somebody else has the port now: earlier pages are found missing, which is what a look tells
                return kept(bound(0), kept);
            }
        }
        HttpServer fresh = bound(0);
        return kept == null ? fresh : kept(fresh, kept);
    }

    private static HttpServer bound(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    }

    private static HttpServer kept(HttpServer bound, Path file) throws IOException {
        Files.writeString(file, Integer.toString(bound.getAddress().getPort()));
        return bound;
    }

    /** The words of all systems. */
    public Set<String> systems() {
        return systems.keySet();
    }

    /** Under which its calls and pages lie. */
    public URI url(String system) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + system);
    }

    /** From now on it behaves like that. */
    public void mode(String system, Mode mode) {
        find(system).mode(mode);
    }

    /** Files something with a system, as people do over there. */
    public void file(String system, String message, String number, Map<String, String> fields) {
        find(system).file(message, number, fields);
    }

    /** The same with anything at all. */
    public void file(String system, String message, JsonNode item) {
        find(system).file(message, item);
    }

    /** Whether anything was ever filed or taken, so that a demo does not file twice. */
    public boolean isFresh(String system) {
        return find(system).isFresh();
    }

    /** The first of what a system hands out of a message. */
    JsonNode handedOut(String system, String message) {
        return find(system)
                .handOut(JSON.createObjectNode().put("message", message))
                .path("items");
    }

    /** The fields that a system has of a thing; empty if it has none, or none any more. */
    public Optional<JsonNode> fields(String system, String id) {
        return find(system).entries().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .flatMap(each -> Optional.ofNullable(each.fields()));
    }

    /** The fields of all that stands there of a message, in the order in which it came first. */
    public List<JsonNode> all(String system, String message) {
        return find(system).entries().stream()
                .filter(each -> each.message().equals(message))
                .flatMap(each -> Optional.ofNullable(each.fields()).stream())
                .toList();
    }

    /** Loses the page of a thing, as after a botched move of a site. */
    public void lose(String system, String id) {
        find(system).lose(id);
    }

    private SimulatedSystem find(String system) {
        return Objects.requireNonNull(systems.get(system), system);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String[] path = call.getRequestURI().getPath().substring(1).split("/");
            SimulatedSystem system = systems.get(path[0]);
            if (path[0].isEmpty()) {
                html(call, 200, SimulatedPages.index(List.copyOf(systems.values())));
            } else if (system == null) {
                call.sendResponseHeaders(404, -1);
            } else if (path.length == 2 && path[1].equals("mode")) {
                mode(call, system);
            } else if (path.length == 1) {
                html(call, 200, SimulatedPages.system(system));
            } else {
                behave(call, system, path);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void behave(HttpExchange call, SimulatedSystem system, String[] path)
            throws IOException, InterruptedException {
        switch (system.mode()) {
            case DOWN -> call.close();
            case WRONG -> html(call, 200, "<html><body><h1>502 网关错误</h1><script>alert(1)</script></body></html>");
            case SLOW -> {
                TimeUnit.SECONDS.sleep(SLOW_SECONDS);
                serve(call, system, path);
            }
            case NORMAL -> serve(call, system, path);
        }
    }

    private void serve(HttpExchange call, SimulatedSystem system, String[] path) throws IOException {
        if (path.length == 3 && path[1].equals("records")) {
            record(call, system, path[2]);
            return;
        }
        byte[] body = call.getRequestBody().readNBytes(LONGEST + 1);
        String authorised = call.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer " + credential).equals(authorised)) {
            json(call, 401, JSON.createObjectNode().put("detail", "凭证无效"));
        } else if (!call.getRequestMethod().equals("POST") || body.length > LONGEST || path.length != 2) {
            call.sendResponseHeaders(404, -1);
        } else {
            serve(call, system, path[1], body);
        }
    }

    private static void serve(HttpExchange call, SimulatedSystem system, String what, byte[] body) throws IOException {
        JsonNode message;
        try {
            message = JSON.readTree(body);
        } catch (JacksonException malformed) {
            json(call, 400, JSON.createObjectNode().put("detail", "不是 JSON"));
            return;
        }
        if (what.equals("messages")) {
            json(call, 200, system.handOut(message));
        } else if (what.equals("submissions")) {
            SimulatedSystem.Answer answer = system.take(message);
            String number = answer.body().path("number").asString("");
            if (answer.status() == 200 && !number.isEmpty()) {
                String host = call.getRequestHeaders().getFirst("Host");
                answer.body()
                        .put("page", "http://" + host + "/" + system.contract().system() + "/records/" + number);
            }
            json(call, answer.status(), answer.body());
        } else {
            call.sendResponseHeaders(404, -1);
        }
    }

    private static void record(HttpExchange call, SimulatedSystem system, String number) throws IOException {
        Optional<SimulatedSystem.Entry> entry = system.entry(number);
        JsonNode fields = entry.map(SimulatedSystem.Entry::fields).orElse(null);
        if (entry.isEmpty() || fields == null) {
            html(call, entry.isEmpty() ? 404 : 410, SimulatedPages.gone(system, number));
        } else {
            html(call, 200, SimulatedPages.record(system, entry.get(), fields));
        }
    }

    private static void mode(HttpExchange call, SimulatedSystem system) throws IOException {
        String form = new String(call.getRequestBody().readNBytes(100), StandardCharsets.UTF_8);
        for (Mode mode : Mode.values()) {
            if (form.equals("mode=" + mode.name())) {
                system.mode(mode);
            }
        }
        call.getResponseHeaders().set("Location", "/" + system.contract().system());
        call.sendResponseHeaders(303, -1);
    }

    private static void html(HttpExchange call, int status, String page) throws IOException {
        send(call, status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    private static void json(HttpExchange call, int status, ObjectNode body) throws IOException {
        send(call, status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange call, int status, String type, byte[] body) throws IOException {
        call.getResponseHeaders().set("Content-Type", type);
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
