package org.chengxin.intake.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sealed payload as lines of text: a report by the fields of its schema, another fact as sealed. */
final class RecordLines {

    /** The depth limit, deeper than any schema: a payload that no schema validated must not overflow the stack. */
    private static final int DEEPEST = 8;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<RecordPaper.Line> lines = new ArrayList<>();

    private RecordLines() {}

    /**
     * @param schema of the report; null for other facts
     * @param need what is needed; null to mask nothing
     */
    static List<RecordPaper.Line> of(JsonNode data, @Nullable Schema schema, @Nullable NeedPolicy need) {
        RecordLines written = new RecordLines();
        if (schema != null) {
            if (need != null) {
                need.mask(data, schema);
            }
            written.fields(data, schema, 0);
        }
        return written.lines;
    }

    /**
     * The payload, pretty-printed.
     *
     * @param schema of the report; null for other facts
     * @param need what is needed; null for the payload as it is
     */
    static String pretty(byte[] payload, @Nullable Schema schema, @Nullable NeedPolicy need) {
        JsonNode read = JSON.readTree(payload);
        if (schema != null && need != null) {
            need.mask(read.path("data"), schema);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(read);
    }

    private void fields(JsonNode object, Schema schema, int depth) {
        for (Field field : schema.fields()) {
            JsonNode value = object.get(field.name());
            Optional<Schema> inner = field.inner();
            if (value == null) {
                continue;
            }
            if (inner.isEmpty() || depth >= DEEPEST) {
                lines.add(new RecordPaper.Line(field.name(), depth, words(value)));
            } else {
                lines.add(new RecordPaper.Line(field.name(), depth, ""));
                List<JsonNode> objects = value.isArray() ? List.copyOf(value.values()) : List.of(value);
                objects.forEach(each -> fields(each, inner.get(), depth + 1));
            }
        }
    }

    private static String words(JsonNode value) {
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(RecordLines::words).toList());
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
