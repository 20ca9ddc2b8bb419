package org.chengxin.matter.definition.file;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A document that has every property of a schema. */
final class SchemaSample {

    private final JsonNode root;

    SchemaSample(String schema) {
        root = new JsonMapper().readTree(schema);
    }

    Object full() {
        return sample(root);
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
}
