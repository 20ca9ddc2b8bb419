package org.chengxin.matter.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chengxin.matter.web.PageProblem;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;

/** A body is read as a form takes it; what is no JSON, too long or too deep is refused with its place. */
class MatterBodyTest {

    private final MatterBody bodies = new MatterBody();

    private JsonNode read(byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(body);
        try {
            return bodies.read(request);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private JsonNode read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(Runnable reading, String place) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(PageProblem.UNREADABLE);
            assertThat(refusal).hasMessageContaining(place);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "\"text\"", "1", "true"})
    void whatIsNoObjectIsRefused(String body) {
        refused(() -> read(body), "body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{{",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1} {}",
                "{\"a\":1}x",
                "{'a':1}",
                "{\"a\":1,\"a\":2}",
                "\u0000"
            })
    void whatIsNoJsonOrSaysAFieldTwiceIsRefused(String body) {
        refused(() -> read(body), "body");
    }

    @Test
    void aBodyThatIsNoUtf8IsRefused() {
        refused(() -> read(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}), "body");
    }

    @Test
    void aBodyThatIsTooDeepIsRefusedBeforeItIsKept() {
        refused(() -> read("{\"form\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}"), "body");
        refused(() -> read("{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":1}}}}}}}"), "body");
    }

    @Test
    void aTableWithAPartyIsNotTooDeep() {
        assertThat(read("{\"form\":{\"rows\":[{\"who\":{\"words\":\"x\"}}]}}").isObject())
                .isTrue();
    }

    @Test
    void aTextLongerThanAFormHoldsIsRefused() {
        refused(() -> read("{\"a\":\"" + "x".repeat(100_001) + "\"}"), "body");
    }

    @Test
    void aTextIsAText() {
        JsonNode body = read("{\"step\":\"accept\",\"number\":1,\"none\":null}");
        assertThat(MatterBody.text(body, "step")).isEqualTo("accept");
        refused(() -> MatterBody.text(body, "number"), "/number");
        refused(() -> MatterBody.text(body, "none"), "/none");
        refused(() -> MatterBody.text(body, "missing"), "/missing");
    }

    @Test
    void aWholeNumberMayBeLeftOutButNotBeAnythingElse() {
        JsonNode body = read("{\"a\":7,\"none\":null,\"text\":\"7\",\"part\":7.5,\"large\":99999999999}");
        assertThat(MatterBody.whole(body, "a", -1)).isEqualTo(7);
        assertThat(MatterBody.whole(body, "none", -1)).isEqualTo(-1);
        assertThat(MatterBody.whole(body, "missing", -1)).isEqualTo(-1);
        for (String wrong : List.of("text", "part", "large")) {
            refused(() -> MatterBody.whole(body, wrong, -1), "/" + wrong);
        }
    }

    @Test
    void aFormThatIsLeftOutIsEmpty() {
        assertThat(MatterBody.form(read("{}"))).isEmpty();
        assertThat(MatterBody.form(read("{\"form\":null}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "1", "false"})
    void aFormThatIsNoObjectIsRefused(String form) {
        refused(() -> MatterBody.form(read("{\"form\":" + form + "}")), "/form");
    }

    @Test
    void valuesAreTakenAsAFormTakesThem() {
        Map<String, Object> form = MatterBody.form(read("""
                {"form": {"text": "茶", "yes": true, "whole": 3, "decimal": 3.50, "huge": 123456789012345678901234567890,
                          "none": null, "choices": ["a", null, "b"], "party": {"words": "某商户", "subject": null},
                          "rows": [{"item": "杯", "count": 2}]}}"""));
        assertThat(form)
                .containsEntry("text", "茶")
                .containsEntry("yes", true)
                .containsEntry("whole", 3L)
                .containsEntry("huge", "123456789012345678901234567890")
                .doesNotContainKey("none")
                .containsEntry("choices", List.of("a", "b"))
                .containsEntry("party", Map.of("words", "某商户"))
                .containsEntry("rows", List.of(Map.of("item", "杯", "count", 2L)));
        assertThat(form.get("decimal")).isInstanceOf(String.class);
    }

    @Test
    void theFieldsKeepTheirOrder() {
        assertThat(MatterBody.form(read("{\"form\":{\"z\":1,\"a\":2,\"m\":3}}")).keySet())
                .containsExactly("z", "a", "m");
    }

    @Test
    void noBytesBreakTheReading() {
        Random random = new Random(23);
        byte[] sound = "{\"step\":\"accept\",\"form\":{\"rows\":[{\"a\":1.5}]}}".getBytes(StandardCharsets.UTF_8);
        for (int run = 0; run < 3_000; run++) {
            byte[] body = sound.clone();
            for (int change = 0; change <= random.nextInt(3); change++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            try {
                JsonNode root = read(body);
                MatterBody.form(root);
                MatterBody.text(root, "step");
            } catch (ProblemException refused) {
                assertThat(refused.problem()).as("seed 23, run %d", run).isEqualTo(PageProblem.UNREADABLE);
            }
        }
    }
}
