package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A program is told what of its request does not follow the interface, in its language. */
class RequestFaultsIT extends ServerTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/v1/events?after=abc | | 400 | 值不符合格式：after | The value has another format: after",
                "GET | /api/v1/subscriptions/no-uuid | | 400 | 值不符合格式：id | The value has another format: id",
                "POST | /api/v1/subscriptions | {\"url\":\"https://receiver.example/\",\"events\":[\"a\"]} | 400"
                        + " | 没有这个字段：events | There is no such field: events",
                "POST | /api/v1/subscriptions/019a3000-0000-7000-8000-000000000001/replay | {\"since\":\"yesterday\"} | 400"
                        + " | 值不符合格式：since | The value has another format: since",
                "PUT | /api/v1/events | {} | 405 | 此地址支持的方法：GET | Methods of this address: GET"
            })
    void saysWhatIsWrong(String method, String path, String body, int status, String chinese, String english)
            throws IOException, InterruptedException {
        assertThat(answer(method, path, body, status, "zh").path("detail").stringValue())
                .startsWith(chinese);
        assertThat(answer(method, path, body, status, "en").path("detail").stringValue())
                .startsWith(english);
    }

    private JsonNode answer(String method, String path, String body, int status, String language)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + city().token("platform"))
                        .header("Accept-Language", language)
                        .header("Content-Type", "application/json")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Server.JSON.readTree(answer.body());
    }
}
