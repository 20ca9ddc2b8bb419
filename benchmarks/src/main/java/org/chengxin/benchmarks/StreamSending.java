package org.chengxin.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends finished NDJSON files from the machine of the server, each as one stream, all at once. */
final class StreamSending implements Sending {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Path> files;
    private final int rows;
    private final URI reports;

    /** @param rows of which the reports in the files were made */
    StreamSending(List<Path> files, int rows, URI server) {
        this.files = files;
        this.rows = rows;
        reports = server.resolve("/api/v1/reports");
    }

    @Override
    public Sent send(String token) throws IOException, InterruptedException {
        long self = ProcessHandle.current().pid();
        double before = Usage.seconds(self);
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(files.size());
        try {
            List<Callable<Boolean>> streams = new ArrayList<>();
            files.forEach(file -> streams.add(() -> stream(file, token)));
            for (Future<Boolean> ended : threads.invokeAll(streams)) {
                ended.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            threads.shutdown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Sent(seconds, rows / seconds, Usage.seconds(self) - before);
    }

    private boolean stream(Path file, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(reports)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(file))
                .build();
        requireAllCreated(client.send(request, BodyHandlers.ofLines()));
        return true;
    }

    /** The last line is the total of the lines before. */
    private static void requireAllCreated(HttpResponse<Stream<String>> answer) throws IOException {
        try (Stream<String> lines = answer.body()) {
            JsonNode total = JSON.readTree(lines.reduce("{}", (one, next) -> next));
            long items = total.path("items").asLong();
            if (items == 0 || total.path("created").asLong() != items) {
                throw new IOException("the stream did not create every report: " + answer.statusCode() + " " + total);
            }
        }
    }
}
