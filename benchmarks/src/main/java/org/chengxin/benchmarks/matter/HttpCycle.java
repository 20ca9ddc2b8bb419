package org.chengxin.benchmarks.matter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.chengxin.benchmarks.matter.BenchmarkTown.Queue;
import tools.jackson.databind.json.JsonMapper;

/** The same life cycle over the API, the client on the same cores. */
final class HttpCycle implements Crowd.Work {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final BenchmarkTown town;

    HttpCycle(URI server, BenchmarkTown town) {
        this.server = server;
        this.town = town;
    }

    @Override
    public void once() throws IOException, InterruptedException {
        Queue queue = LifeCycle.someQueue(town);
        String opened = post(
                "/api/v1/matters",
                town.platformToken(),
                Map.of("definition", LifeCycle.DEFINITION, "form", LifeCycle.complaint(queue.district())));
        String path = "/api/v1/matters/" + JSON.readTree(opened).path("id").asString();
        for (var step : LifeCycle.STEPS.entrySet()) {
            post(path + "/acts", queue.token(), Map.of("step", step.getKey(), "form", step.getValue()));
        }
        answer(request(path, queue.token()).GET().build());
    }

    private String post(String path, String token, Map<String, Object> body) throws IOException, InterruptedException {
        return answer(request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", LifeCycle.key())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(request.uri().getPath() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
