package org.chengxin.matter.standing;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.evidence.CanonicalJson;
import org.chengxin.evidence.Fact;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How acts and outcomes are sealed. */
public final class ActFact {

    /** The type of the facts that acts are. */
    public static final String TYPE = "matter-act";

    /** The type of the facts that outcomes are. */
    public static final String OUTCOME = "matter-outcome";

    private ActFact() {}

    public static Fact of(FactId id, Change change, Deed deed, LocalDate day) {
        ObjectNode payload = payload(id, TYPE);
        ObjectNode data = payload.putObject("data");
        Standing before = change.before();
        data.put("matter", before.id().toString()).put("number", before.number());
        data.put("definition", before.definition()).put("version", before.version());
        data.put("act", before.acts() + 1).put("step", deed.word());
        put(data, "role", deed.role());
        put(data, "account", deed.account());
        put(data, "organisation", deed.organisation());
        data.put("from", before.stage()).put("to", change.stage()).put("day", day.toString());
        if (!deed.stands()) {
            data.put("pending", true);
        }
        if (deed.about() != null) {
            data.put("about", deed.about());
        }
        if (change.mergedInto() != null) {
            data.put("mergedInto", change.mergedInto().toString());
        }
        ArrayNode parties = data.putArray("parties");
        for (Participation each : change.placed()) {
            ObjectNode party = parties.addObject().put("role", each.role());
            put(party, "subject", each.subject());
            put(party, "organisation", each.organisation());
            put(party, "reason", each.reason());
            put(party, "place", each.place());
            put(party, "handler", each.handler());
        }
        Change.Decided decided = change.decided();
        if (decided != null) {
            ObjectNode decision = data.putObject("decision");
            decision.put("table", decided.table()).put("version", decided.version());
            decision.set("rows", node(decided.rows()));
        }
        if (deed.formFact() == null) {
            data.set("form", node(deed.values()));
        }
        return new Fact(id, TYPE, CanonicalJson.of(payload));
    }

    public static Fact outcome(
            FactId id, Change change, String kind, String role, Map<String, String> values, LocalDate day) {
        ObjectNode payload = payload(id, OUTCOME);
        ObjectNode data = payload.putObject("data");
        data.put("matter", change.before().id().toString())
                .put("number", change.before().number());
        data.put("kind", kind).put("role", role).put("day", day.toString());
        change.role(role).ifPresent(party -> put(data, "subject", party.subject()));
        ObjectNode fields = data.putObject("values");
        values.forEach(fields::put);
        return new Fact(id, OUTCOME, CanonicalJson.of(payload));
    }

    private static ObjectNode payload(FactId id, String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("v", 1)
                .put("id", id.toString())
                .put("type", type);
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value instanceof UUID id ? id.toString() : String.valueOf(value));
        }
    }

    /** A form as JSON; its values are texts, whole numbers, truths, lists and objects. */
    public static tools.jackson.databind.JsonNode node(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = nodes.objectNode();
            map.forEach((name, each) -> {
                if (each != null) {
                    object.set(String.valueOf(name), node(each));
                }
            });
            return object;
        }
        if (value instanceof Iterable<?> many) {
            ArrayNode array = nodes.arrayNode();
            many.forEach(each -> array.add(node(each)));
            return array;
        }
        if (value instanceof Boolean truth) {
            return nodes.booleanNode(truth);
        }
        if (value instanceof Long || value instanceof Integer) {
            return nodes.numberNode(((Number) value).longValue());
        }
        return nodes.stringNode(String.valueOf(value));
    }
}
