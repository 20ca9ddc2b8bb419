package org.chengxin.web.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Completes the schemas of the description: names of the field instead of class names, and a description of each property. */
final class ApiSchemas {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Pattern CLASS =
            Pattern.compile("(?:[a-z0-9]+[.])+([A-Z][A-Za-z0-9]*)(?:[.$]([A-Z][A-Za-z0-9]*))?");

    private ApiSchemas() {}

    /** The words of properties and parameters. */
    interface Words {

        /** @param schema name of the schema, or {@code parameter}; null where there are no words */
        @Nullable
        String of(String schema, String name);
    }

    static void complete(ObjectNode description, Words words) {
        ObjectNode schemas = description.withObject("/components/schemas");
        problem(schemas);
        rename(description, schemas);
        removeUnused(description);
        description.path("components").path("schemas").forEachEntry((name, schema) -> describe(schema, name, words));
        description
                .path("paths")
                .forEach(calls -> calls.forEach(call -> call.path("parameters")
                        .forEach(parameter -> describe(
                                (ObjectNode) parameter,
                                words.of("parameter", parameter.path("name").stringValue())))));
    }

    private static void problem(ObjectNode schemas) {
        ObjectNode problem = schemas.putObject("Problem").put("type", "object");
        ObjectNode properties = problem.putObject("properties");
        for (String name : List.of("type", "title", "code", "detail")) {
            properties.putObject(name).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        problem.putArray("required").add("type").add("title").add("status").add("code");
    }

    /**
     * {@code SubscriptionApi.State} is {@code SubscriptionState}; a class of its own keeps its name, as does one that names where it stands.
     *
     * @throws IllegalStateException if two have one name
     */
    private static void rename(ObjectNode description, ObjectNode schemas) {
        Map<String, String> names = new HashMap<>();
        schemas.propertyNames().forEach(name -> names.put(name, name(name)));
        if (names.values().stream().distinct().count() < names.size()) {
            throw new IllegalStateException("two schemas have one name: " + new TreeSet<>(names.keySet()));
        }
        String text = schemas.toString();
        String paths = description.path("paths").toString();
        for (Map.Entry<String, String> each : names.entrySet()) {
            String from = "\"" + REFERENCE + each.getKey() + "\"";
            String to = "\"" + REFERENCE + each.getValue() + "\"";
            text = text.replace(from, to);
            paths = paths.replace(from, to);
        }
        ObjectNode renamed = schemas.objectNode();
        JsonMapper.shared().readTree(text).forEachEntry((name, schema) -> renamed.set(names.get(name), schema));
        description.withObject("/components").set("schemas", renamed);
        description.set("paths", JsonMapper.shared().readTree(paths));
    }

    static String name(String name) {
        Matcher type = CLASS.matcher(name);
        if (!type.matches()) {
            return name;
        }
        String around = type.group(1).replaceFirst("Api$", "");
        String own = type.group(2);
        if (own == null) {
            return type.group(1);
        }
        return own.contains(around) ? own : around + own;
    }

    /** Removes schemas that no call uses; repeats, since a removed schema may have used others. */
    private static void removeUnused(ObjectNode description) {
        ObjectNode schemas = description.withObject("/components/schemas");
        int before;
        do {
            before = schemas.size();
            String calls = description.path("paths").toString()
                    + description.path("components").path("responses");
            List<String> unused = schemas.propertyNames().stream()
                    .filter(name -> {
                        String reference = "\"" + REFERENCE + name + "\"";
                        return !calls.contains(reference)
                                && schemas.propertyStream()
                                        .noneMatch(other -> !other.getKey().equals(name)
                                                && other.getValue().toString().contains(reference));
                    })
                    .toList();
            unused.forEach(schemas::remove);
        } while (schemas.size() < before);
    }

    /** A property that its owner has described stays as it is. */
    private static void describe(ObjectNode property, @Nullable String words) {
        if (words != null && !property.has("description")) {
            property.put("description", words);
        }
    }

    private static void describe(JsonNode schema, String name, Words words) {
        schema.path("properties").forEachEntry((property, value) -> {
            describe((ObjectNode) value, words.of(name, property));
            describe(value, name, words);
            describe(value.path("items"), name, words);
        });
        schema.path("items")
                .path("properties")
                .forEachEntry((property, value) -> describe((ObjectNode) value, words.of(name, property)));
    }
}
