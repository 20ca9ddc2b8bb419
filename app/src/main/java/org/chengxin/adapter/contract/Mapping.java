package org.chengxin.adapter.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** 字段对应表: the fields of one message, there and here. */
public record Mapping(List<Line> lines) {

    /**
     * A field.
     *
     * @param there its name over there; empty for a constant that only we have
     * @param here path here, with dots
     * @param rule in the words of the table
     * @param shown whether it can be read on the page of the thing over there
     */
    public record Line(String there, String here, String rule, boolean needed, boolean shown) {

        /** The kind of conversion: the text is {@code adapter.rule.WORD}. */
        public String kind() {
            return rule.split(" ", 2)[0];
        }

        /** The words or the constant of the conversion; empty for others. */
        public String more() {
            return rule.contains(" ") ? rule.split(" ", 2)[1] : "";
        }

        private FieldRule parsed() {
            return FieldRule.parse(rule);
        }
    }

    /** @param code {@code missing} or {@code value}: the text is {@code adapter.problem.field-CODE} */
    public record Fault(String field, String code) {}

    /** @param faults empty if the message may go */
    public record Mapped(ObjectNode content, List<Fault> faults) {

        public @Nullable Fault first() {
            return faults.isEmpty() ? null : faults.get(0);
        }
    }

    /** What goes out, in the fields over there. */
    public Mapped out(JsonNode here) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        List<Fault> faults = new ArrayList<>();
        for (Line line : lines) {
            if (!line.there().isEmpty()) {
                value(line, here.at(pointer(line.here())), line.there(), true, faults)
                        .ifPresent(value -> content.set(line.there(), value));
            }
        }
        return new Mapped(content, faults);
    }

    /** What came in, in the fields here; those that the contract does not know are left out. */
    public Mapped in(JsonNode there) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        List<Fault> faults = new ArrayList<>();
        for (Line line : lines) {
            value(line, there.path(line.there()), line.there(), false, faults)
                    .ifPresent(value -> place(content, line.here(), value));
        }
        return new Mapped(content, faults);
    }

    private static Optional<JsonNode> value(Line line, JsonNode given, String name, boolean out, List<Fault> faults) {
        FieldRule rule = line.parsed();
        boolean constant = rule.kind() == FieldRule.Kind.CONSTANT;
        if (!constant
                && (given.isMissingNode()
                        || given.isNull()
                        || given.asString("x").isBlank())) {
            if (line.needed()) {
                faults.add(new Fault(name, "missing"));
            }
            return Optional.empty();
        }
        Optional<JsonNode> value = out ? rule.there(given) : rule.here(given);
        if (value.isEmpty()) {
            faults.add(new Fault(name, "value"));
        }
        return value;
    }

    private static void place(ObjectNode content, String path, JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            content.set(path, value);
        } else {
            place(content.withObject("/" + path.substring(0, dot)), path.substring(dot + 1), value);
        }
    }

    private static String pointer(String path) {
        return "/" + path.replace('.', '/');
    }

    /** Of a content here what this message uses, and nothing else. */
    public ObjectNode only(JsonNode here) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (Line line : lines) {
            JsonNode value = here.at(pointer(line.here()));
            if (!value.isMissingNode()) {
                place(content, line.here(), value);
            }
        }
        return content;
    }

    /** Whether a value of this field here has a word over there. */
    public boolean knows(String here, String value) {
        return lines.stream()
                .filter(line -> line.here().equals(here))
                .anyMatch(line -> line.parsed().words().containsKey(value));
    }

    /** Whether the message is published over there, so that a look can prove it. */
    public boolean isPublished() {
        return lines.stream().anyMatch(Line::shown);
    }

    /** The values that stand on the page over there. */
    public List<String> shown(JsonNode out) {
        return lines.stream()
                .filter(Line::shown)
                .map(line -> out.path(line.there()).asString(""))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
