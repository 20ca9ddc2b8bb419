package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.account.access.AccessTable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A wrong method is told with those that there are (RFC 9110 15.5.6), wherever and to whomever. */
class AllowHeaderIT extends ServerTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Beside the pages of the table: what lies behind patterns of it. */
    private static final List<String> MORE =
            List.of("/favicon.svg", "/log/checkpoint", "/actuator/health", "/v3/api-docs", "/error", "/records/x");

    @LocalServerPort
    private int port;

    @Test
    void everyAnswerThatSoSaysNamesTheMethodsThatThereAre() throws Exception {
        String administrator = city().administratorToken();
        String session = server().post(
                        "/api/v1/sessions",
                        null,
                        org.chengxin.TestCity.object(
                                "name",
                                TestOffice.of(city(), "market-regulator")
                                        .handler
                                        .name(),
                                "password",
                                TestOffice.PASSWORD))
                .json()
                .path("token")
                .stringValue();
        TreeSet<String> paths = new TreeSet<>(MORE);
        AccessTable.shipped().rows().forEach(row -> paths.add(row.path().replaceAll("\\{[^}]*}|\\*+", "x")));
        List<String> silent = new ArrayList<>();
        int refused = 0;
        for (String path : paths) {
            for (String method : List.of("PUT", "PATCH", "DELETE", "POST")) {
                for (String secret : List.of("", administrator, session)) {
                    HttpResponse<String> answer = send(path, method, secret);
                    if (answer.statusCode() == 405) {
                        refused++;
                        List<String> allowed = Stream.of(answer.headers()
                                        .firstValue("Allow")
                                        .orElse("")
                                        .split(", *"))
                                .toList();
                        if (allowed.contains("") || allowed.contains(method)) {
                            silent.add(method + " " + path + " " + allowed);
                        }
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(refused).isGreaterThan(300);
    }

    private HttpResponse<String> send(String path, String method, String secret)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", "t");
        if (secret.isEmpty()) {
            request.header("Cookie", "XSRF-TOKEN=t");
        } else {
            request.header("Authorization", "Bearer " + secret)
                    .header("Cookie", "XSRF-TOKEN=t; chengxin-session=" + secret);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
