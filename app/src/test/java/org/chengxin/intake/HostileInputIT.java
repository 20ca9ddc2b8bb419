package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a body holds, it is answered with its fate; none is a failure of the server, and none is kept half. */
class HostileInputIT extends ServerTest {

    private static final int ROUNDS = 300 * Integer.getInteger("soak", 1);

    /** JSON texts that stand where something else was expected. */
    private static final String[] NASTY = {
        "null",
        "true",
        "0",
        "-1",
        "1e999",
        "1E-999",
        "9".repeat(400),
        "0.1",
        "[]",
        "{}",
        "[[[[]]]]",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\udc00x\"",
        "\"\\uffff\"",
        "\"\\u202e\"",
        "\"𠮷\"",
        "\"\\\\N\"",
        "\"\\t\\n\"",
        "\"'; drop table intake.report; --\"",
        "\"${jndi:x}\"",
        "\"<script>\"",
        "\"2026-02-30\"",
        "\"+999999999-01-01\"",
        "\"2026-01-01T00:00:00+18:00\"",
        "\"-0.00\"",
        "\"１２\"",
        "{\"\":\"\"}",
        "{\"\\u0000\":1}",
        "{\"\\ud800\":1}",
        "{\"__proto__\":1}"
    };

    @Autowired
    private ReportTypes types;

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00", "a\\u0000b", "\\ud83d\\ud83d", "\\u001f", "\\u007f"})
    void brokenCharactersAreAnsweredWhereverTheyStand(String broken) {
        String token = city().token("platform");
        String data = "{\"order\":\"o\"}";
        List<String> bodies = List.of(
                "{\"type\":\"parcel\",\"key\":\"" + broken + "\",\"data\":" + data + "}",
                "{\"type\":\"" + broken + "\",\"key\":\"k\",\"data\":" + data + "}",
                "{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"order\":\"" + broken + "\"}}",
                "{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"order\":\"o\",\"carrier\":\"" + broken + "\"}}",
                "{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"order\":\"o\",\"zone\":\"" + broken + "\"}}",
                "{\"type\":\"parcel\",\"key\":\"k\",\"supersedes\":\"" + broken + "\",\"reason\":\"" + broken
                        + "\",\"data\":" + data + "}");
        String good = TestCity.item("parcel", "good beside " + broken, data);
        for (String body : bodies) {
            Reply reply = server().post("/api/v1/reports", token, TestCity.body(List.of(body, good)));
            assertThat(reply.status()).as(body + reply.text()).isEqualTo(200);
            assertThat(reply.json().path("results").get(0).path("status").stringValue())
                    .as(body)
                    .isEqualTo("rejected");
            assertThat(reply.json().path("results").get(1).path("status").stringValue())
                    .as(body)
                    .isIn("created", "duplicate");
        }
    }

    @Test
    void brokenCharactersInANameAreAnswered() {
        String unknown = "{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"order\":\"o\",\"%s\":1}}";
        for (String broken : List.of("\\u0000", "a\\u0000b", "\\u001f", "\\uffff", "\\n")) {
            Reply reply = post(TestCity.body(List.of(unknown.formatted(broken))));
            assertThat(reply.status()).as(broken + reply.text()).isEqualTo(200);
            assertThat(reply.text()).contains("field.unknown");
        }
        // half a surrogate pair in a name is no text at all, so there is no item to answer
        assertThat(post(TestCity.body(List.of(unknown.formatted("\\ud800")))).status())
                .isEqualTo(400);
    }

    @Test
    void aNestingBombIsRefusedAtOnce() {
        String bomb = "[".repeat(1_000_000);
        assertThat(post(bomb).status()).isEqualTo(422);
        assertThat(post("{\"reports\":[{\"type\":\"parcel\",\"key\":\"k\",\"data\":" + "{\"a\":".repeat(100_000))
                        .status())
                .isEqualTo(422);
        String closed = "{\"order\":" + "[".repeat(15) + "]".repeat(15) + "}";
        assertThat(post(TestCity.body(List.of(TestCity.item("parcel", "k", closed))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aHugeNumberCostsNothing() {
        for (String number : List.of("1e999999999", "1".repeat(100_000), "-1e-999999999", "1." + "3".repeat(5_000))) {
            Reply reply = post("{\"reports\":[{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"order\":\"o\",\"grams\":"
                    + number + "}}]}");
            assertThat(reply.status()).as(reply.text()).isIn(200, 400, 422);
        }
    }

    @Test
    void aFieldNameOfAMegabyteIsNotEchoed() {
        Reply reply = post(
                "{\"reports\":[{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"" + "n".repeat(1_000_000) + "\":1}}]}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.bytes().length).isLessThan(10_000);
    }

    @Test
    void noMutationOfTheBytesOfABodyIsAFailure() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        byte[] body = example(random).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 20 == 0) {
                body = example(random).getBytes(StandardCharsets.UTF_8);
            }
            assertAnswered(mutated(body, random), seed);
        }
    }

    @Test
    void noMutationOfTheJsonOfABodyIsAFailure() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode body = Server.JSON.readTree(example(random));
            for (int times = random.nextInt(3); times >= 0; times--) {
                mutate(body, random);
            }
            String text = body.toString();
            for (int index = 0; index < NASTY.length; index++) {
                text = text.replace("\"@@" + index + "@@\"", NASTY[index]);
            }
            assertAnswered(text.getBytes(StandardCharsets.UTF_8), seed);
        }
    }

    private Reply post(String body) {
        return server().post("/api/v1/reports", city().token("platform"), body);
    }

    private void assertAnswered(byte[] body, long seed) {
        for (String kind : List.of("platform", "department")) {
            Reply reply = server().post("/api/v1/reports", city().token(kind), BodyPublishers.ofByteArray(body));
            assertThat(reply.status())
                    .as("seed %d, %s: %s", seed, new String(body, StandardCharsets.UTF_8), reply.text())
                    .isIn(200, 400, 422);
        }
    }

    private String example(Random random) {
        List<ReportType> all = types.all();
        StringBuilder items = new StringBuilder();
        for (int count = random.nextInt(3); count >= 0; count--) {
            ReportType type = all.get(random.nextInt(all.size()));
            items.append(TestCity.item(type.name(), "hostile-" + random.nextInt(40), type.example()))
                    .append(count == 0 ? "" : ",");
        }
        return "{\"reports\":[" + items + "]}";
    }

    private static byte[] mutated(byte[] body, Random random) {
        byte[] mutated = body.clone();
        for (int times = random.nextInt(4); times >= 0; times--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated = Arrays.copyOf(mutated, Math.max(1, at));
                case 2 -> mutated[at] = (byte) "{}[]\",:\\0-e".charAt(random.nextInt(11));
                default ->
                    System.arraycopy(
                            body,
                            random.nextInt(body.length / 2),
                            mutated,
                            at,
                            Math.min(body.length / 2, mutated.length - at));
            }
        }
        return mutated;
    }

    /** Replaces, removes or adds one value somewhere in the tree. */
    private static void mutate(JsonNode node, Random random) {
        String nasty = "@@" + random.nextInt(NASTY.length) + "@@";
        if (node instanceof ArrayNode list && !list.isEmpty()) {
            int index = random.nextInt(list.size());
            if (list.get(index).isContainer() && random.nextInt(8) > 0) {
                mutate(list.get(index), random);
            } else {
                list.set(index, Server.JSON.getNodeFactory().stringNode(nasty));
            }
        } else if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            if (object.get(name).isContainer() && random.nextInt(8) > 0) {
                mutate(object.get(name), random);
            } else if (random.nextInt(6) == 0) {
                object.remove(List.of(name));
            } else {
                object.put(random.nextInt(6) == 0 ? nasty : name, nasty);
            }
        }
    }
}
