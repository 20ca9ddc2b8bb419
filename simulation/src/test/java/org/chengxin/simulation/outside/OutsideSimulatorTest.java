package org.chengxin.simulation.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The simulated systems hold to their own contract, say on every page what they are, and can be as bad as real ones. */
class OutsideSimulatorTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ID = "0192";

    @TempDir
    private Path folder;

    private OutsideSimulator simulator;

    @BeforeEach
    void starts() throws IOException {
        simulator = OutsideSimulator.start(folder, "geheim");
    }

    @AfterEach
    void stops() {
        simulator.close();
    }

    private static ObjectNode submission(long ordinal, String action) {
        ObjectNode submission = JSON.createObjectNode();
        submission
                .put("message", "penalty")
                .put("id", ID)
                .put("ordinal", ordinal)
                .put("action", action);
        if (!action.equals("withdraw")) {
            submission
                    .putObject("fields")
                    .put("CF_XDR_MC", "甲<公司>")
                    .put("CF_XDR_SHXYM", "91330106MA2TE5T01R")
                    .put("CF_WSH", "杭〔2026〕1号")
                    .put("CF_WFXW", "虚假宣传")
                    .put("CF_JDRQ", "2026-02-10")
                    .put("CF_CFJG", "某局");
        }
        return submission;
    }

    private HttpResponse<String> call(String path, String body, String credential) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.url("credit-portal") + path))
                    .header("Authorization", "Bearer " + credential);
            return CLIENT.send(
                    (body == null ? request.GET() : request.POST(BodyPublishers.ofString(body))).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private HttpResponse<String> submit(ObjectNode submission) {
        return call("/submissions", submission.toString(), "geheim");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private int pageStatus(String page) {
        return call(URI.create(page).getPath().replaceFirst("/credit-portal", ""), null, "")
                .statusCode();
    }

    @Test
    void whatIsAsAgreedGetsANumberAndAPageThatSaysWhatItIs() {
        HttpResponse<String> answer = submit(submission(1, "publish"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String page = json(answer).path("page").asString();
        String html = call("/records/" + json(answer).path("number").asString(), null, "")
                .body();
        assertThat(html).contains("模拟", "不是真实的政府网站", "杭〔2026〕1号", "甲&lt;公司&gt;").doesNotContain("<公司>");
        assertThat(pageStatus(page)).isEqualTo(200);
        assertThat(json(submit(submission(1, "publish"))))
                .as("a repetition is answered as before")
                .isEqualTo(json(answer));
    }

    @Test
    void aCorrectionTakesThePlaceAndAWithdrawalLeavesNothing() {
        String page = json(submit(submission(1, "publish"))).path("page").asString();
        ObjectNode corrected = submission(3, "correct");
        corrected.withObject("/fields").put("CF_WFXW", "情节较轻");
        assertThat(json(submit(corrected)).path("page").asString()).isEqualTo(page);
        assertThat(submit(submission(2, "correct")).statusCode())
                .as("an older state")
                .isEqualTo(409);
        assertThat(simulator
                        .fields("credit-portal", ID)
                        .orElseThrow()
                        .path("CF_WFXW")
                        .asString())
                .isEqualTo("情节较轻");
        assertThat(submit(submission(4, "withdraw")).statusCode()).isEqualTo(200);
        assertThat(pageStatus(page)).isEqualTo(410);
        assertThat(simulator.fields("credit-portal", ID)).isEmpty();
    }

    @Test
    void whatIsNotAsAgreedIsRefusedWithItsField() {
        ObjectNode wrong = submission(1, "publish");
        wrong.withObject("/fields").put("CF_XDR_SHXYM", "91330106MA2TE5T01X");
        assertThat(submit(wrong).statusCode()).isEqualTo(422);
        assertThat(json(submit(wrong)).path("field").asString()).isEqualTo("CF_XDR_SHXYM");
        ObjectNode missing = submission(1, "publish");
        missing.withObject("/fields").remove("CF_CFJG");
        assertThat(json(submit(missing)).path("field").asString()).isEqualTo("CF_CFJG");
        ObjectNode more = submission(1, "publish");
        more.withObject("/fields").put("身份证号", "1");
        assertThat(json(submit(more)).path("field").asString()).isEqualTo("身份证号");
        assertThat(call("/submissions", submission(1, "publish").toString(), "falsch")
                        .statusCode())
                .isEqualTo(401);
        assertThat(call("/submissions", "{", "geheim").statusCode()).isEqualTo(400);
        assertThat(simulator.all("credit-portal", "penalty")).isEmpty();
    }

    @Test
    void whatWasFiledIsHandedOutPageByPage() {
        for (int each = 0; each < 5; each++) {
            simulator.file("credit-portal", "complaint", "N" + each, Map.of("事", "x"));
        }
        JsonNode first = json(call("/messages", "{\"message\":\"complaint\",\"after\":\"\",\"limit\":3}", "geheim"));
        assertThat(first.path("items").size()).isEqualTo(3);
        assertThat(first.path("more").asBoolean()).isTrue();
        String next =
                "{\"message\":\"complaint\",\"after\":\"" + first.path("next").asString() + "\",\"limit\":3}";
        JsonNode rest = json(call("/messages", next, "geheim"));
        assertThat(rest.path("items").get(1).path("number").asString()).isEqualTo("N4");
        assertThat(rest.path("more").asBoolean()).isFalse();
    }

    @Test
    void itCanBeDownOrWrongAndItsPageTells() {
        simulator.mode("credit-portal", Mode.WRONG);
        assertThat(submit(submission(1, "publish")).body()).startsWith("<html>");
        simulator.mode("credit-portal", Mode.DOWN);
        assertThatThrownBy(() -> submit(submission(1, "publish"))).hasRootCauseInstanceOf(IOException.class);
        assertThat(call("", null, "").body()).contains("停机", "CF_XDR_MC");
        assertThat(call("/mode", "mode=NORMAL", "").statusCode()).isEqualTo(303);
        assertThat(submit(submission(1, "publish")).statusCode()).isEqualTo(200);
    }

    @Test
    void aRestartFindsEverythingAtItsAddress() throws IOException {
        String page = json(submit(submission(1, "publish"))).path("page").asString();
        simulator.file("12315", "complaint", "N1", Map.of("事", "x"));
        simulator.close();
        simulator = OutsideSimulator.start(folder, "geheim");
        assertThat(pageStatus(page)).isEqualTo(200);
        assertThat(page).startsWith(simulator.url("credit-portal").toString());
        assertThat(simulator.isFresh("12315")).isFalse();
        assertThat(simulator.isFresh("gsxt")).isTrue();
    }
}
