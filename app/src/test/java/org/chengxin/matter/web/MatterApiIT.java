package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Matters for programs: idempotent by key, with the same checks as the pages, followed without gaps. */
class MatterApiIT extends ServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private static CaseTown town;

    @BeforeEach
    void makesATown() {
        if (town == null) {
            town = new CaseTown(city(), port, sql);
        }
    }

    @Test
    void aMatterIsOpenedOnceForAKeyThenFetchedActedOnAndFollowed() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> opened = post("", town.platform.token(), key, opening());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        JsonNode matter = json(opened);
        HttpResponse<String> again = post("", town.platform.token(), key, opening());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).path("id")).isEqualTo(matter.path("id"));
        assertThat(json(again).path("repeated").booleanValue()).isTrue();

        String id = matter.path("id").stringValue();
        JsonNode seen =
                server().get("/api/v1/matters/" + id, town.platform.token()).json();
        assertThat(seen.path("stage").stringValue()).isEqualTo("received");
        assertThat(seen.path("next").findValuesAsString("step")).contains("withdraw");
        assertThat(seen.path("clocks").path(0).path("due").asString("")).matches("\\d{4}-\\d\\d-\\d\\d");

        HttpResponse<String> acted = post(
                "/" + id + "/acts",
                town.platform.token(),
                UUID.randomUUID().toString(),
                "{\"step\":\"withdraw\",\"expectedAct\":" + seen.path("act").intValue() + "}");
        assertThat(acted.statusCode()).as(acted.body()).isEqualTo(200);
        assertThat(json(acted).path("stage").stringValue()).isEqualTo("withdrawn");

        // what was sealed just now may have no place in the log yet
        eventually().untilAsserted(() -> {
            JsonNode first = server().get("/api/v1/matters?limit=1", town.platform.token())
                    .json();
            assertThat(first.path("changes")).hasSize(1);
            assertThat(first.path("more").booleanValue()).isTrue();
            JsonNode second = server().get(
                            "/api/v1/matters?after=" + first.path("cursor").stringValue(), town.platform.token())
                    .json();
            assertThat(second.path("changes").findValuesAsString("step")).contains("withdraw");
        });
    }

    @Test
    void whatIsWrongIsToldAsAProblemWithItsField() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> empty =
                post("", town.platform.token(), key, "{\"definition\":\"" + town.definition + "\",\"form\":{}}");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(json(empty).path("code").stringValue()).isEqualTo("matter.form");
        assertThat(json(empty).path("detail").stringValue()).contains("facts: field.required");
        assertThat(post("", town.platform.token(), "", opening()).statusCode()).isEqualTo(422);
        for (String body : new String[] {"", "[]", "{\"definition\":1}", "{\"definition\":\"x\",\"form\":[]}", "{{"}) {
            assertThat(post("", town.platform.token(), key, body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(post("", null, key, opening()).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherOrganisationFindsNothing() {
        HttpResponse<String> opened =
                post("", town.platform.token(), UUID.randomUUID().toString(), opening());
        String id = json(opened).path("id").stringValue();
        String other = city().newMember("platform").token();
        assertThat(server().get("/api/v1/matters/" + id, other).status()).isEqualTo(404);
        assertThat(server().get("/api/v1/matters", other).json().path("changes"))
                .isEmpty();
        assertThat(post("/" + id + "/acts", other, "k", "{\"step\":\"withdraw\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDescriptionOfTheApiNamesItsPaths() {
        JsonNode paths = server().get("/v3/api-docs").json().path("paths");
        assertThat(paths.has("/api/v1/matters")).isTrue();
        assertThat(paths.has("/api/v1/matters/{id}/acts")).isTrue();
        assertThat(paths.has("/api/v1/matters/attachments")).isTrue();
    }

    private String opening() {
        return """
                {"definition": "%s", "form": {"name": "杭州某平台", "phone": "057100000000", "address": "杭州",
                 "respondent": {"words": "某商户"}, "place": "330106", "amount": "10.00", "claim": ["refund"],
                 "facts": "货不对板"}}""".formatted(town.definition);
    }

    private HttpResponse<String> post(String path, String token, String key, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/matters" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Server.JSON.readTree(answer.body());
    }
}
