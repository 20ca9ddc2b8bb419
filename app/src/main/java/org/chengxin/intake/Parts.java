package org.chengxin.intake;

import java.nio.charset.StandardCharsets;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.Proofs;
import org.chengxin.shared.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The data of a report in two parts: what its schema marks as published, and all the rest. An object is split member by
 * member, a list stays in one piece.
 */
record Parts(ObjectNode published, ObjectNode withheld) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param data that the schema accepted */
    static Parts of(JsonNode data, Schema schema) {
        Parts parts = new Parts(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
        for (Field field : schema.fields()) {
            JsonNode value = data.get(field.name());
            if (value != null) {
                parts.put(field, value);
            }
        }
        return parts;
    }

    private void put(Field field, JsonNode value) {
        if (value.isObject()) {
            Parts inner = of(value, field.inner().orElseThrow());
            if (!inner.published.isEmpty()) {
                published.set(field.name(), inner.published);
            }
            // What has no member at all is kept as well.
            if (!inner.withheld.isEmpty() || inner.published.isEmpty()) {
                withheld.set(field.name(), inner.withheld);
            }
        } else {
            (field.isPublished() ? published : withheld).set(field.name(), value);
        }
    }

    /** What is sealed of the withheld part; nothing where nothing is left over. */
    Fact.@Nullable Withheld sealed(String id) {
        if (withheld.isEmpty()) {
            return null;
        }
        String tail = ",\"id\":\"" + id + "\",\"v\":2}";
        return Fact.Withheld.of(("{\"data\":" + text(withheld) + tail).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(JsonNode node) {
        return new String(CanonicalJson.of(node), StandardCharsets.UTF_8);
    }

    /** The data as it was reported, whether it was sealed in one piece or in two parts. */
    static JsonNode whole(Proofs.Opening opening) {
        JsonNode data = JSON.readTree(opening.payload()).path("data");
        if (opening.withheld() != null) {
            merge((ObjectNode) data, JSON.readTree(opening.withheld().payload()).path("data"));
        }
        return data;
    }

    private static void merge(ObjectNode into, JsonNode rest) {
        rest.forEachEntry((name, value) -> {
            if (into.get(name) instanceof ObjectNode inner) {
                merge(inner, value);
            } else {
                into.set(name, value);
            }
        });
    }
}
