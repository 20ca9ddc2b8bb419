package org.chengxin.rule;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.chengxin.shared.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proposed row of a parameter.
 *
 * @param to last day; null for none
 * @param confidence R, R2 or M; R confirms a row from memory
 */
record ParameterChange(String value, @Nullable LocalDate to, String basis, String source, String confidence) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Canonical JSON: the content of the proposal, whose digest is sealed. */
    String content() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("value", value).put("basis", basis).put("source", source).put("confidence", confidence);
        if (to != null) {
            content.put("to", to.toString());
        }
        return new String(CanonicalJson.of(content), StandardCharsets.UTF_8);
    }

    /** Null for malformed JSON or a malformed date. */
    static @Nullable ParameterChange read(String content) {
        try {
            JsonNode read = JSON.readTree(content);
            JsonNode to = read.path("to");
            return new ParameterChange(
                    read.path("value").asString(""),
                    to.isMissingNode() ? null : LocalDate.parse(to.asString("")),
                    read.path("basis").asString(""),
                    read.path("source").asString(""),
                    read.path("confidence").asString(""));
        } catch (JacksonException | DateTimeException malformed) {
            return null;
        }
    }
}
