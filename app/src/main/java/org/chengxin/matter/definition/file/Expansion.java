package org.chengxin.matter.definition.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.chengxin.shared.YamlFile.Fault;
import org.chengxin.shared.YamlFile.FaultyFileException;
import org.chengxin.shared.YamlTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what a definition takes from elsewhere in its place: first fragments, then shared fields, then the steps of groups of stages.
 * What a definition says itself comes first, what a fragment adds after it, in the order in which they are named; a place that both
 * fill is refused.
 */
final class Expansion {

    private static final String FRAGMENTS = "fragments";

    private final YamlTree definition;
    private final SharedParts shared;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> used = new TreeSet<>();

    private Expansion(YamlTree definition, SharedParts shared) {
        this.definition = definition;
        this.shared = shared;
    }

    /**
     * Expands a tree that fits the schema of files.
     *
     * @return paths of the shared parts that it named, {@code fields.NAME} and {@code fragments.NAME}
     * @throws FaultyFileException for what is unknown or stands twice
     */
    static Set<String> expand(YamlTree definition, SharedParts shared) {
        Set<String> used = withoutGroups(definition, shared);
        GroupedSteps.put(definition);
        return used;
    }

    /** The same, but for groups of stages and their steps. */
    static Set<String> withoutGroups(YamlTree definition, SharedParts shared) {
        Expansion expansion = new Expansion(definition, shared);
        expansion.include(definition, Set.of());
        definition.remove(FRAGMENTS);
        expansion.fields();
        if (!expansion.faults.isEmpty()) {
            throw new FaultyFileException(expansion.faults);
        }
        return expansion.used;
    }

    /** The words of a list, or the one that stands for a list of one. */
    static List<String> words(JsonNode node) {
        return node.isMissingNode()
                ? List.of()
                : node instanceof ArrayNode list
                        ? list.valueStream().map(each -> each.asString("")).toList()
                        : List.of(node.asString(""));
    }

    /** @param within names of the fragments that this one is in */
    private void include(YamlTree from, Set<String> within) {
        for (String name : words(from.node(FRAGMENTS))) {
            YamlTree fragment = shared.fragment(name);
            if (within.contains(name)) {
                faults.add(from.at(FRAGMENTS, "片段“" + name + "”包含自己", "fragment \"" + name + "\" contains itself"));
            } else if (fragment == null) {
                faults.add(from.at(FRAGMENTS, "没有片段“" + name + "”", "there is no fragment \"" + name + "\""));
            } else if (used.add(FRAGMENTS + "." + name)) {
                merge(name, fragment, "");
                Set<String> inner = new TreeSet<>(within);
                inner.add(name);
                include(fragment, inner);
            }
        }
    }

    private void merge(String fragment, YamlTree from, String path) {
        for (String key : from.node(path).propertyNames()) {
            String inner = path.isEmpty() ? key : path + "." + key;
            JsonNode own = definition.node(inner);
            JsonNode other = from.node(inner);
            if (inner.equals(FRAGMENTS)) {
                continue;
            }
            if (own.isMissingNode()) {
                definition.put(inner, from.part(inner));
            } else if (own instanceof ObjectNode && other instanceof ObjectNode) {
                merge(fragment, from, inner);
            } else if (path.isEmpty() && own instanceof ArrayNode && other instanceof ArrayNode) {
                for (int index = 0; index < other.size(); index++) {
                    definition.add(key, from.part(key + "[" + index + "]"));
                }
            } else {
                faults.add(definition.at(
                        inner, "片段“" + fragment + "”中也有此项", "stands in fragment \"" + fragment + "\" too"));
            }
        }
    }

    private void fields() {
        each(
                "forms",
                form -> each(form + ".fields", field -> {
                    take(field);
                    each(field + ".columns", this::take);
                }));
    }

    private void each(String path, Consumer<String> work) {
        for (String name : definition.node(path).propertyNames()) {
            work.accept(path + "." + name);
        }
    }

    /** What stands beside the name of a shared field holds instead of what the shared one says. */
    private void take(String path) {
        JsonNode name = definition.node(path + ".field");
        if (name.isMissingNode()) {
            return;
        }
        YamlTree field = field(path, name.asString(""));
        if (field == null) {
            return;
        }
        YamlTree own = definition.part(path);
        for (String key : own.root().propertyNames()) {
            if (!key.equals("field")) {
                field.put(key, own.part(key));
            }
        }
        definition.put(path, field);
    }

    private @Nullable YamlTree field(String path, String name) {
        YamlTree field = shared.field(name);
        used.add(SharedParts.FIELDS + "." + name);
        if (field == null) {
            faults.add(definition.at(
                    path + ".field", "没有共用字段“" + name + "”", "there is no shared field \"" + name + "\""));
            return null;
        }
        if (!field.root().isObject()) {
            faults.add(field.at("", "应为键值表", "must be a mapping"));
            return null;
        }
        return field.part("");
    }

    /** The stages that groups and stages named are, in the order in which they are named. */
    static Set<String> stages(JsonNode groups, List<String> names) {
        Set<String> stages = new LinkedHashSet<>();
        names.forEach(name -> stages.addAll(groups.has(name) ? words(groups.path(name)) : List.of(name)));
        return stages;
    }
}
