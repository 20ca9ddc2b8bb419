package org.chengxin.matter.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sealed act holds all that its matter is worked out from, and nothing twice. */
class ActFactTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MatterDefinition complaint = ShippedKinds.definitions().get("complaint");
    private final Transition transition = new Transition(Cases.at(complaint, "received"), complaint);
    private final FactId id = FactId.next();

    private JsonNode sealed(ActDraft draft) {
        Fact fact = ActFact.of(id, transition, draft, Cases.DAY);
        assertThat(fact.type()).isEqualTo(ActFact.TYPE);
        JsonNode payload = JSON.readTree(fact.payload());
        assertThat(payload.path("id").asString()).isEqualTo(id.toString());
        return payload.path("data");
    }

    private ActDraft draft(String word) {
        return ActDraft.own(word, transition.before().id().value(), List.of(), null);
    }

    @Test
    void anActSaysWhatItMoved() {
        transition.moveTo("negotiating", Cases.DAY);
        JsonNode data = sealed(draft("accept"));
        assertThat(data.path("from").asString()).isEqualTo("received");
        assertThat(data.path("to").asString()).isEqualTo("negotiating");
        assertThat(data.path("act").asInt()).isEqualTo(4);
        assertThat(data.path("number").asString()).isEqualTo(transition.before().number());
        assertThat(data.path("definition").asString()).isEqualTo("complaint");
        assertThat(data.has("pending")).isFalse();
        assertThat(data.has("about")).isFalse();
        assertThat(data.has("decision")).isFalse();
        assertThat(data.path("parties")).isEmpty();
    }

    @Test
    void anActThatWaitsSaysSoAndItsConfirmationHoldsNoSecondForm() {
        ActDraft pending = draft("refuse").withValues(Map.of("reason", "超过三年")).pending();
        assertThat(sealed(pending).path("pending").asBoolean()).isTrue();
        assertThat(sealed(pending).path("form").path("reason").asString()).isEqualTo("超过三年");
        ActDraft confirming = draft("confirm")
                .about(4)
                .confirming(
                        complaint.stage("received").steps().get("refuse"),
                        "refusal",
                        Map.of("reason", "超过三年"),
                        FactId.next());
        JsonNode data = sealed(confirming);
        assertThat(data.path("about").asInt()).isEqualTo(4);
        assertThat(data.has("form"))
                .as("the form is sealed with the act that was asked for")
                .isFalse();
    }

    @Test
    void theRowsThatDecidedAreSealedWithTheAct() {
        transition.decide(new Transition.Decided(
                "assessment/platform",
                2,
                List.of(Map.of("word", "scored", "points", new java.math.BigDecimal("10"), "reason", "verified"))));
        JsonNode decision = sealed(draft("score")).path("decision");
        assertThat(decision.path("table").asString()).isEqualTo("assessment/platform");
        assertThat(decision.path("version").asInt()).isEqualTo(2);
        assertThat(decision.path("rows").get(0).path("points").asString()).isEqualTo("10");
        assertThat(decision.path("rows").get(0).path("reason").asString()).isEqualTo("verified");
    }

    @Test
    void whoIsPlacedIsSealedByIdAndNeverByName() {
        Participation respondent = transition.role("respondent").orElseThrow();
        transition.place(respondent);
        JsonNode party = sealed(draft("link-party")).path("parties").get(0);
        assertThat(party.path("role").asString()).isEqualTo("respondent");
        assertThat(party.path("subject").asString())
                .isEqualTo(respondent.subject().toString());
        assertThat(party.propertyNames()).doesNotContain("name", "details", "account");
    }

    @Test
    void anOutcomeIsAFactOfItsOwn() {
        Fact fact =
                ActFact.outcome(id, transition, "credit-record", "respondent", null, Map.of("title", "未履行"), Cases.DAY);
        assertThat(fact.type()).isEqualTo(ActFact.OUTCOME);
        JsonNode data = JSON.readTree(fact.payload()).path("data");
        assertThat(data.path("kind").asString()).isEqualTo("credit-record");
        assertThat(data.path("subject").asString())
                .isEqualTo(transition.role("respondent").orElseThrow().subject().toString());
        assertThat(data.path("values").path("title").asString()).isEqualTo("未履行");
    }

    /** What is read back from a sealed form is what was filled in. */
    @Test
    void aFormComesBackAsItWasFilledIn() {
        Random random = new Random(20_260_302);
        for (int round = 0; round < 300; round++) {
            Map<String, Object> form = object(random, 3);
            JsonNode data = sealed(draft("note").withValues(form));
            assertThat(new TreeMap<>(History.object(data.path("form")))).isEqualTo(new TreeMap<>(form));
        }
    }

    @Test
    void theSamePayloadComesOfTheSameActWhateverTheOrderOfItsForm() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", "1");
        one.put("b", 2L);
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", 2L);
        other.put("a", "1");
        assertThat(text(draft("note").withValues(one)))
                .isEqualTo(text(draft("note").withValues(other)));
    }

    private String text(ActDraft draft) {
        return new String(ActFact.of(id, transition, draft, Cases.DAY).payload(), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int index = random.nextInt(5); index > 0; index--) {
            object.put("field-" + random.nextInt(20), value(random, depth - 1));
        }
        return object;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> random.nextLong(-1L << 50, 1L << 50);
            case 1 -> random.nextBoolean();
            case 2 -> "文字 " + UUID.randomUUID();
            case 3 -> "quote \" backslash \\ line\n𠮷";
            case 4 -> object(random, depth);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int index = random.nextInt(4); index > 0; index--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
        };
    }
}
