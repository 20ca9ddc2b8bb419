package org.chengxin.matter.definition.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** As much of JSON Schema as the schema of definitions uses; a word that it does not know fails. */
final class SchemaCheck {

    private static final List<String> NOTES =
            List.of("$schema", "$defs", "title", "description", "examples", "format", "$ref");

    private final JsonNode root;
    private final List<String> faults = new ArrayList<>();

    SchemaCheck(String schema) {
        root = new JsonMapper().readTree(schema);
    }

    List<String> faults(Object document) {
        faults.clear();
        check(root, document, "$");
        return List.copyOf(faults);
    }

    /** A document that has every property of the schema. */
    Object full() {
        return sample(root);
    }

    private void check(JsonNode schema, Object value, String at) {
        JsonNode target = resolved(schema);
        target.properties().forEach(rule -> {
            JsonNode wanted = rule.getValue();
            boolean fits = switch (rule.getKey()) {
                case "type" -> hasType(wanted.stringValue(), value);
                case "enum" -> has(wanted, value);
                case "pattern" -> String.valueOf(value).matches(wanted.stringValue());
                case "minLength" -> String.valueOf(value).length() >= wanted.intValue();
                case "maxLength" -> String.valueOf(value).length() <= wanted.intValue();
                case "minimum" -> !(value instanceof Integer number) || number >= wanted.intValue();
                case "maximum" -> !(value instanceof Integer number) || number <= wanted.intValue();
                case "required" ->
                    !(value instanceof Map<?, ?> map)
                            || wanted.valueStream().allMatch(key -> map.containsKey(key.stringValue()));
                case "items" -> all(wanted, value, at);
                case "properties" -> members(target, value, at);
                case "additionalProperties" -> target.has("properties") || members(target, value, at);
                case "propertyNames" -> names(wanted, value, at);
                default -> NOTES.contains(rule.getKey());
            };
            if (!fits) {
                faults.add(at + ": " + rule.getKey());
            }
        });
    }

    private boolean members(JsonNode schema, Object value, String at) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> {
                JsonNode known = schema.path("properties").path(String.valueOf(key));
                JsonNode others = schema.path("additionalProperties");
                if (!known.isMissingNode()) {
                    check(known, member, at + "." + key);
                } else if (others.isBoolean()) {
                    faults.add(at + ": unknown " + key);
                } else {
                    check(others, member, at + "." + key);
                }
            });
        }
        return true;
    }

    private boolean names(JsonNode schema, Object value, String at) {
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> check(schema, key, at + "/" + key));
        }
        return true;
    }

    private boolean all(JsonNode schema, Object value, String at) {
        if (value instanceof List<?> list) {
            list.forEach(item -> check(schema, item, at + "[]"));
        }
        return true;
    }

    private Object sample(JsonNode schema) {
        JsonNode target = resolved(schema);
        if (target.has("examples")) {
            return target.path("examples").get(0).stringValue();
        }
        if (target.has("enum")) {
            return target.path("enum").get(0).stringValue();
        }
        return switch (target.path("type").stringValue()) {
            case "boolean" -> true;
            case "integer" -> 1;
            case "array" -> List.of(sample(target.path("items")));
            case "object" -> members(target);
            default -> target.path("format").stringValue("").equals("date") ? "2026-03-02" : "word";
        };
    }

    private Map<String, Object> members(JsonNode target) {
        Map<String, Object> members = new TreeMap<>();
        target.path("properties").properties().forEach(each -> members.put(each.getKey(), sample(each.getValue())));
        if (target.path("additionalProperties") instanceof ObjectNode others) {
            members.put("word", sample(others));
        }
        return members;
    }

    private JsonNode resolved(JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        JsonNode target =
                root.path("$defs").path(schema.path("$ref").stringValue().substring("#/$defs/".length()));
        if (target.isMissingNode()) {
            throw new IllegalArgumentException("no " + schema.path("$ref"));
        }
        return resolved(target);
    }

    private static boolean has(JsonNode wanted, Object value) {
        return wanted.valueStream().anyMatch(each -> each.stringValue().equals(value));
    }

    private static boolean hasType(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Integer;
            default -> value instanceof String;
        };
    }
}
