package org.chengxin.intake;

import java.nio.charset.StandardCharsets;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.Proofs;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.shared.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A report's data split into the publishable and the withheld part: objects by member, a list in one piece. */
record Parts(ObjectNode published, ObjectNode withheld) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param data valid by the schema */
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
            // An empty object is kept as well.
            if (!inner.withheld.isEmpty() || inner.published.isEmpty()) {
                withheld.set(field.name(), inner.withheld);
            }
        } else {
            (field.isPublished() ? published : withheld).set(field.name(), value);
        }
    }

    /** The withheld part as it is sealed; null if it is empty. */
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

    /** The data as reported, whether sealed in one part or two. */
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
