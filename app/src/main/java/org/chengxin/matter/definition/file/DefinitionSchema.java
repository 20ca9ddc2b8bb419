package org.chengxin.matter.definition.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.chengxin.shared.YamlSchema;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema (2020-12) of definitions, for editors and authors; YAML is read as its JSON equivalent. One file describes a definition with
 * everything in its place, another (a merge patch, RFC 7396) what may be written once instead.
 */
public final class DefinitionSchema {

    /** Of a definition with everything in its place, beside {@code MatterDefinition}. */
    static final String EXPANDED = "matter-definition.schema.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final ObjectNode SOURCE = source();

    private DefinitionSchema() {}

    public static String text() {
        return JSON.writeValueAsString(SOURCE);
    }

    static String expanded() {
        return resource(EXPANDED);
    }

    /** Of a file as it is written. */
    static YamlSchema ofFiles() {
        return new YamlSchema(SOURCE.toString());
    }

    /** Of a fragment: any part of a definition. */
    static YamlSchema ofFragments() {
        ObjectNode fragment = SOURCE.deepCopy();
        fragment.remove("required");
        ((ObjectNode) fragment.path("properties")).remove("shared");
        return new YamlSchema(fragment.toString());
    }

    private static ObjectNode source() {
        ObjectNode schema = (ObjectNode) JSON.readTree(expanded());
        ObjectNode definitions = (ObjectNode) schema.path("$defs");
        definitions.set("shared-step", definitions.path("step").deepCopy());
        patch(schema, (ObjectNode) JSON.readTree(resource("definition-sharing.json")));
        return schema;
    }

    private static void patch(ObjectNode target, ObjectNode patch) {
        patch.forEachEntry((key, value) -> {
            JsonNode old = target.path(key);
            if (value.isNull()) {
                target.remove(key);
            } else if (value instanceof ObjectNode inner && old instanceof ObjectNode object) {
                patch(object, inner);
            } else {
                target.set(key, value);
            }
        });
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource("org/chengxin/matter/definition/" + name)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
