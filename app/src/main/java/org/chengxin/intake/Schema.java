package org.chengxin.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a report type: validates reports, and describes itself as JSON Schema and for the schema page. */
public final class Schema {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final boolean split;

    private Schema(Field... fields) {
        for (Field field : fields) {
            this.fields.put(field.name(), field);
        }
        split = Arrays.stream(fields).anyMatch(Field::isPublished);
    }

    public static Schema of(Field... fields) {
        return new Schema(fields);
    }

    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    /** @param path names of fields from the outermost, with dots between */
    public Optional<Field> find(String path) {
        int dot = path.indexOf('.');
        Optional<Field> first = Optional.ofNullable(fields.get(dot < 0 ? path : path.substring(0, dot)));
        return dot < 0 ? first : first.flatMap(Field::inner).flatMap(inner -> inner.find(path.substring(dot + 1)));
    }

    /** Whether any field may be published, so that reports are sealed in two parts. */
    boolean isSplit() {
        return split;
    }

    void check(JsonNode data, String pointer, Context context) {
        if (!data.isObject()) {
            context.problems().add("field.type", pointer);
            return;
        }
        for (Field field : fields.values()) {
            if (field.isRequired() && !data.has(field.name())) {
                context.problems().add("field.required", pointer + "/" + field.name());
            }
        }
        data.forEachEntry((name, value) -> {
            Field field = fields.get(name);
            if (field == null) {
                context.problems().add("field.unknown", pointer + "/" + pointerToken(name));
            } else {
                field.check(value, pointer + "/" + name, context);
            }
        });
    }

    /** JSON Schema 2020-12, without the checks it cannot express. */
    public ObjectNode json() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        fields.values()
                .forEach(field -> properties.set(field.name(), field.kind().json()));
        var required = schema.putArray("required");
        fields.values().stream().filter(Field::isRequired).forEach(field -> required.add(field.name()));
        return schema;
    }

    /**
     * The same with a description of each field.
     *
     * @param words of a field, by how many objects it lies in
     */
    public ObjectNode json(BiFunction<Integer, Field, String> words) {
        ObjectNode schema = json();
        describe(schema, 0, words);
        return schema;
    }

    private void describe(ObjectNode schema, int depth, BiFunction<Integer, Field, String> words) {
        for (Field field : fields.values()) {
            ObjectNode property = schema.withObject("/properties/" + field.name());
            property.put("description", words.apply(depth, field));
            field.inner()
                    .ifPresent(inner -> inner.describe(
                            property.has("items") ? property.withObject("/items") : property, depth + 1, words));
        }
    }

    private static String pointerToken(String name) {
        String token = name.length() > 60 ? name.substring(0, 60) : name;
        return token.replace("~", "~0").replace("/", "~1");
    }

    /**
     * The context of a field's validation.
     *
     * @param currency the report's currency, for amounts
     * @param today the day which nothing that has happened comes after
     * @param authoritative whether the reporter is a department, whose codes with wrong check digits are kept and flagged
     */
    record Context(Problems problems, Currency currency, LocalDate today, boolean authoritative) {}
}
