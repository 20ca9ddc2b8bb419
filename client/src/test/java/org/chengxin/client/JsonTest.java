package org.chengxin.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    private static String written(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            Json.write(out, value);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Map<?, ?> read(String text) {
        return Json.object(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesMomentsAmountsAndLists() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("at", OffsetDateTime.parse("2018-06-12T20:07:44-03:00"));
        values.put("instant", Instant.parse("2018-06-12T23:07:44Z"));
        values.put("day", LocalDate.of(2024, 2, 29));
        values.put("amount", new BigDecimal("1E+3"));
        values.put("long", 1L << 60);
        values.put("list", Arrays.asList(1, null, true, List.of(), Map.of()));
        assertThat(written(values))
                .isEqualTo("{\"at\":\"2018-06-12T20:07:44-03:00\",\"instant\":\"2018-06-12T23:07:44Z\","
                        + "\"day\":\"2024-02-29\",\"amount\":\"1000\",\"long\":1152921504606846976,"
                        + "\"list\":[1,null,true,[],{}]}");
    }

    @Test
    void readsNestedObjects() {
        assertThat(read("{\"a\":{\"b\":[1,\"x\",null,{\"c\":true}]},\"n\":null}"))
                .isEqualTo(expected());
        assertThat(Json.text(read("{\"n\":5,\"z\":null}"), "n")).isEqualTo("5");
        assertThat(Json.text(read("{\"n\":5,\"z\":null}"), "z")).isNull();
    }

    private static Map<String, Object> expected() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("a", Map.of("b", Arrays.asList("1", "x", null, Map.of("c", "true"))));
        expected.put("n", null);
        return expected;
    }

    @Test
    void answersAnEmptyObjectForWhatIsNone() {
        for (String text : List.of("", "null", "[1]", "{", "{\"a\":", "<html>")) {
            assertThat(read(text)).isEmpty();
        }
    }

    /** Any text survives: quotes, controls, characters beyond the basic plane. */
    @Test
    void writesTextsThatAnotherReaderUnderstands() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        JsonMapper mapper = new JsonMapper();
        for (int i = 0; i < 500; i++) {
            String text = random.ints(random.nextInt(40), 0, 0x30000)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(mapper.readTree(written(Map.of("t", text))).path("t").asString())
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }
}
