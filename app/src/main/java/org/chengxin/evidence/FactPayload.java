package org.chengxin.evidence;

import java.util.Map;
import java.util.Objects;
import org.chengxin.shared.CanonicalJson;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * 载荷: builder of the canonical JSON that is sealed of a fact: version, id, type, and its own members in {@code data}. Member
 * names never change; a changed form needs the next version and readers of both.
 */
public final class FactPayload {

    private final FactId id;
    private final String type;
    private final Members members = new Members();
    private @Nullable Members data;
    private int version = 1;

    private FactPayload(String type, FactId id) {
        this.type = type;
        this.id = id;
    }

    /** A payload of version 1 with no members in {@code data} yet. */
    public static FactPayload of(String type, FactId id) {
        return new FactPayload(type, id);
    }

    /** Members of a nested object. */
    public static Members members() {
        return new Members();
    }

    public FactPayload version(int number) {
        version = number;
        return this;
    }

    /** Adds a member of {@code data}. */
    public FactPayload with(String name, @Nullable Object value) {
        data = data == null ? new Members() : data;
        data.with(name, value);
        return this;
    }

    /** Adds a member beside {@code data}, as the forms of {@code evidence} have them. */
    public FactPayload beside(String name, @Nullable Object value) {
        members.with(name, value);
        return this;
    }

    /** The fact, sealed in one part. */
    public Fact fact() {
        return new Fact(id, type, CanonicalJson.of(node()));
    }

    /** The fact, sealed in two parts; this payload is the publishable one. */
    public Fact withholding(Members rest) {
        ObjectNode other = members().with("v", version).with("id", id).with("data", rest).node;
        Fact.Withheld withheld = Fact.Withheld.of(CanonicalJson.of(other));
        beside("withheld", withheld.commitment());
        return new Fact(id, type, CanonicalJson.of(node()), withheld);
    }

    private ObjectNode node() {
        return members.with("v", version).with("id", id).with("type", type).with("data", data).node;
    }

    /**
     * A value as JSON: objects, lists, booleans and whole numbers as such, everything else as text, fractions included, since
     * canonical JSON has none.
     */
    public static JsonNode node(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Members inner) {
            return inner.node;
        }
        if (value instanceof Map<?, ?> map) {
            Members object = new Members();
            map.forEach((name, each) -> object.with(String.valueOf(name), each));
            return object.node;
        }
        if (value instanceof Iterable<?> many) {
            ArrayNode array = nodes.arrayNode();
            many.forEach(each -> array.add(node(Objects.requireNonNull(each))));
            return array;
        }
        if (value instanceof Boolean truth) {
            return nodes.booleanNode(truth);
        }
        if (value instanceof Integer number) {
            return nodes.numberNode(number);
        }
        if (value instanceof Long number) {
            return nodes.numberNode(number);
        }
        return nodes.stringNode(String.valueOf(value));
    }

    /** The members of an object; null values are left out. */
    public static final class Members {

        private final ObjectNode node = JsonNodeFactory.instance.objectNode();

        private Members() {}

        public Members with(String name, @Nullable Object value) {
            if (value != null) {
                node.set(name, node(value));
            }
            return this;
        }
    }
}
