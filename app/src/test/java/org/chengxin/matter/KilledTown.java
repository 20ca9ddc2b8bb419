package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.chengxin.Server;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import tools.jackson.databind.JsonNode;

/** An office of a server that may be killed, and a platform that complains to it, both as programs over the API. */
final class KilledTown {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final TestCity city;
    private final Member platform;
    private final Member office;
    private final Member above;

    KilledTown(ServerProcess server, java.nio.file.Path directory) {
        city = new TestCity(server.http(), directory);
        platform = city.newMember("platform");
        above = city.newMember("department");
        office = city.newMember("department");
        place(above, object("department", "market-regulator", "level", "city", "division", "330100"));
        place(
                office,
                object(
                        "department",
                        "market-regulator",
                        "level",
                        "district",
                        "division",
                        "330106",
                        "above",
                        above.organisation()));
    }

    Member office() {
        return office;
    }

    Member above() {
        return above;
    }

    Member platform() {
        return platform;
    }

    private void place(Member at, String body) {
        var reply = city.server()
                .post("/api/v1/organisations/" + at.organisation() + "/office", city.administratorToken(), body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
    }

    /** What was answered to a request: its text is the same when it is asked again. */
    record Answer(int status, JsonNode json) {}

    static Answer open(URI server, Member platform, String key) {
        return post(server, "", platform, key, """
                {"definition": "complaint", "form": {"name": "某平台代投诉", "phone": "057100000000", "address": "杭州",
                 "respondent": {"words": "某商户"}, "place": "330106", "claim": ["refund"], "facts": "第 %s 件"}}""".formatted(key));
    }

    static Answer accept(URI server, Member office, String id, String key) {
        return act(server, office, id, key, "accept", "{\"request\": \"退款\"}");
    }

    static Answer act(URI server, Member by, String id, String key, String step, String form) {
        return post(server, "/" + id + "/acts", by, key, "{\"step\":\"" + step + "\",\"form\":" + form + "}");
    }

    private static Answer post(URI server, String path, Member by, String key, String body) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/matters" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + by.token())
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), Server.JSON.readTree(response.body()));
        } catch (IOException killed) {
            throw new UncheckedIOException(killed);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
