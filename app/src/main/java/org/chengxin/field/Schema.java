package org.chengxin.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a report type, a form or a table: reads values, and describes itself as JSON Schema and for the schema page. */
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
    public boolean isSplit() {
        return split;
    }

    /** Checks a report's data. */
    public void check(JsonNode data, Context context) {
        read(plain(data), "", context);
    }

    /** Reads a form's values by field, without blank ones; problems are added. */
    public Map<String, Object> read(Map<String, Object> filled, Context context) {
        return Objects.requireNonNull(read(filled, "", context));
    }

    @Nullable
    Map<String, Object> read(@Nullable Object data, String pointer, Context context) {
        if (!(data instanceof Map<?, ?> given)) {
            context.refuse("field.type", pointer);
            return null;
        }
        given.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !fields.containsKey(name))
                .forEach(name -> context.refuse("field.unknown", pointer + "/" + pointerToken(name)));
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields.values()) {
            String place = pointer + "/" + field.name();
            Object value = given.get(field.name());
            boolean absent = context.form() ? Context.isBlank(value) : !given.containsKey(field.name());
            int before = context.problems().count();
            Object kept = absent
                    ? null
                    : value == null ? context.refuse("field.type", place) : field.read(value, place, context);
            if (kept != null) {
                values.put(field.name(), kept);
            } else if (field.isRequired() && context.problems().count() == before) {
                context.refuse("field.required", place);
            }
        }
        return values;
    }

    /** Text, Long, BigInteger, Double, Boolean, list or map; null of null. */
    private static @Nullable Object plain(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>(node.size());
            node.forEach(each -> list.add(plain(each)));
            return list;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.forEachEntry((name, value) -> map.put(name, plain(value)));
            return map;
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.isNumber() ? node.doubleValue() : null;
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
     * How values are read.
     *
     * @param currency the report's currency, for amounts
     * @param today the day which nothing that has happened comes after
     * @param authoritative whether the reporter is a department, whose codes with wrong check digits are kept and flagged
     * @param form whether a person filled it in: texts stand for other types, blanks for nothing
     */
    public record Context(Problems problems, Currency currency, LocalDate today, boolean authoritative, boolean form) {

        /** Adds a problem, and is no value. */
        @Nullable
        Object refuse(String code, String pointer) {
            problems.add(code, pointer);
            return null;
        }

        /** A form's number stands for its digits; blanks around its texts are left out. */
        @Nullable
        String text(@Nullable Object value) {
            if (!form) {
                return value instanceof String text ? text : null;
            }
            return value instanceof String || value instanceof Number
                    ? String.valueOf(value).strip().replace("\r\n", "\n")
                    : null;
        }

        /** A form's single value is a list of one. */
        @Nullable
        List<?> list(Object value) {
            if (value instanceof Collection<?> many) {
                return new ArrayList<>(many);
            }
            return form ? List.of(value) : null;
        }

        static boolean isBlank(@Nullable Object value) {
            return value == null || value instanceof String text && text.isBlank();
        }
    }
}
