package org.chengxin.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stands in for a server, answers each report as created, and keeps it as a line of one of several NDJSON files. */
final class RecordedReports implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<Path> files = new ArrayList<>();
    private final List<BufferedWriter> writers = new ArrayList<>();
    private long reports;

    RecordedReports(Path directory, int count) throws IOException {
        for (int number = 0; number < count; number++) {
            Path file = directory.resolve("reports-" + number + ".ndjson");
            files.add(file);
            writers.add(Files.newBufferedWriter(file));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/v1/reports", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The files, complete once this is closed. */
    List<Path> files() {
        return files;
    }

    private void answer(HttpExchange exchange) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("results");
        for (JsonNode report : JSON.readTree(exchange.getRequestBody()).path("reports")) {
            keep(report);
            results.addObject()
                    .put("key", report.path("key").asString())
                    .put("status", "created")
                    .put("id", "0");
        }
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized void keep(JsonNode report) throws IOException {
        BufferedWriter writer = writers.get((int) (reports % writers.size()));
        writer.write(JSON.writeValueAsString(report));
        writer.newLine();
        reports++;
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdown();
        for (BufferedWriter writer : writers) {
            writer.close();
        }
    }
}
