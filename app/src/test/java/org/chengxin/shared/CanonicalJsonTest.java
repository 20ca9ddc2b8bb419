package org.chengxin.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One JSON value has one canonical form (RFC 8785), whoever wrote it. */
class CanonicalJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void membersAreOrderedByUtf16CodeUnits() {
        // RFC 8785, 3.2.3: the emoji's surrogates stand before U+FB33, though its code point is higher
        String canonical = canonical("""
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",
                 "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
                 "\\u00f6":"Latin Small Letter O With Diaeresis"}""");
        assertThat(JSON.readTree(canonical).values().stream().map(JsonNode::stringValue))
                .containsExactly(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
    }

    @Test
    void stringsAreEscapedNoMoreThanNeeded() {
        // RFC 8785, 3.2.2.2 and its sample of 3.2.4
        assertThat(canonical("{\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}"))
                .isEqualTo("{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(canonical("\"\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\\u2028\""))
                .isEqualTo("\"\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028\"");
    }

    @Test
    void literalsAndWholeNumbersStandAsTheyAre() {
        assertThat(canonical("{\"literals\": [ null, true, false ], \"a\" : { } , \"b\":[ ]}"))
                .isEqualTo("{\"a\":{},\"b\":[],\"literals\":[null,true,false]}");
        assertThat(canonical("[0, -0, 12, -7, 9007199254740992, -9007199254740992]"))
                .isEqualTo("[0,0,12,-7,9007199254740992,-9007199254740992]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.5", "1.0", "1e3", "9007199254740993", "-9007199254740993", "18446744073709551616", "1e999"})
    void aFractionOrANumberThatADoubleCannotHoldIsRefused(String number) {
        assertThatThrownBy(() -> canonical("[" + number + "]")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halfASurrogatePairIsRefused() {
        // RFC 8785, 3.2.2.2: it has no UTF-8 form, and a substitute would give two texts one form
        for (String broken : List.of("\ud800", "\udc00", "a\ud83d", "\ude00\ud83d")) {
            assertThatThrownBy(() -> CanonicalJson.of(JsonNodeFactory.instance.stringNode(broken)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theOrderAndSpacingOfTheWriterDoNotMatter() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            ObjectNode one = JsonNodeFactory.instance.objectNode();
            ObjectNode other = JsonNodeFactory.instance.objectNode();
            List<String> names = new ArrayList<>();
            random.ints(6, 0, 0x3000).filter(unit -> unit < 0xd800).forEach(unit -> names.add("" + (char) unit));
            names.forEach(name -> one.put(name, name.length()));
            Collections.shuffle(names, random);
            names.forEach(name -> other.put(name, name.length()));
            assertThat(CanonicalJson.of(other)).as("seed %d", seed).isEqualTo(CanonicalJson.of(one));
            assertThat(JSON.readTree(CanonicalJson.of(one))).as("seed %d", seed).isEqualTo(one);
        }
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.of(JSON.readTree(json)), UTF_8);
    }
}
