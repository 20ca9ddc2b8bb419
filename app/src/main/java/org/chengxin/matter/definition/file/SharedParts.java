package org.chengxin.matter.definition.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chengxin.shared.YamlFile.Fault;
import org.chengxin.shared.YamlFile.FaultyFileException;
import org.chengxin.shared.YamlSchema;
import org.chengxin.shared.YamlTree;
import org.jspecify.annotations.Nullable;

/** The fields and fragments that a definition may name: those in the section {@code shared} of its text, or those of the shared files. */
final class SharedParts {

    static final String FIELDS = "fields";
    static final String FRAGMENTS = "fragments";

    private static final YamlSchema FRAGMENT = DefinitionSchema.ofFragments();
    private static final String INDENT = "  ";

    private final Map<String, YamlTree> fields = new TreeMap<>();
    private final Map<String, YamlTree> fragments = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    private SharedParts() {}

    /** Those in a text that is complete by itself. */
    static SharedParts in(YamlTree definition) {
        SharedParts parts = new SharedParts();
        parts.take(definition, "shared." + FIELDS, parts.fields);
        parts.take(definition, "shared." + FRAGMENTS, parts.fragments);
        return parts;
    }

    /**
     * Those of the shared files.
     *
     * @param fields text of {@code fields.yaml}: a mapping of fields; empty for none
     * @param fragments file name → text: a part of a definition, named after its file
     */
    static SharedParts of(String fields, SortedMap<String, String> fragments) {
        SharedParts parts = new SharedParts();
        if (!fields.isBlank()) {
            YamlTree all = YamlTree.read("fields.yaml", fields);
            parts.take(all, "", parts.fields);
            parts.texts.putAll(entries(all, fields));
        }
        fragments.forEach((file, text) -> {
            String name = file.substring(0, file.lastIndexOf('.'));
            parts.fragments.put(name, YamlTree.read(file, text));
            parts.texts.put(FRAGMENTS + "." + name, text);
        });
        return parts;
    }

    private void take(YamlTree from, String path, Map<String, YamlTree> into) {
        from.node(path)
                .propertyNames()
                .forEach(name -> into.put(name, from.part(path.isEmpty() ? name : path + "." + name)));
    }

    /** The lines of each field, without the remarks between them. */
    private static Map<String, String> entries(YamlTree all, String text) {
        List<String> lines = text.lines().toList();
        Map<String, String> entries = new TreeMap<>();
        List<String> names = List.copyOf(all.root().propertyNames());
        for (int index = 0; index < names.size(); index++) {
            int first = all.line(names.get(index)) - 1;
            int end = index + 1 < names.size() ? all.line(names.get(index + 1)) - 1 : lines.size();
            entries.put(
                    FIELDS + "." + names.get(index),
                    String.join(
                                    "\n",
                                    lines.subList(first, end).stream()
                                            .filter(line -> !line.startsWith("#"))
                                            .toList())
                            .strip());
        }
        return entries;
    }

    @Nullable
    YamlTree field(String name) {
        return fields.get(name);
    }

    /** @throws FaultyFileException for one that is no part of a definition */
    @Nullable
    YamlTree fragment(String name) {
        YamlTree fragment = fragments.get(name);
        if (fragment != null) {
            FRAGMENT.require(fragment);
        }
        return fragment;
    }

    /** @throws FaultyFileException for a part in the section {@code shared} that nothing names */
    void requireUsed(Set<String> used, YamlTree definition) {
        List<Fault> unused = names().stream()
                .filter(name -> !used.contains(name))
                .map(name -> definition.at("shared." + name, "没有用到", "nothing names it"))
                .toList();
        if (!unused.isEmpty()) {
            throw new FaultyFileException(unused);
        }
    }

    /** Paths {@code fields.NAME} and {@code fragments.NAME} of all. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        fields.keySet().forEach(name -> names.add(FIELDS + "." + name));
        fragments.keySet().forEach(name -> names.add(FRAGMENTS + "." + name));
        return names;
    }

    /** The section {@code shared} with the text of those named; empty for none. */
    String section(Iterable<String> names) {
        StringBuilder section = new StringBuilder();
        String kind = "";
        for (String name : names) {
            int dot = name.indexOf('.');
            if (section.isEmpty()) {
                section.append("\nshared:\n");
            }
            if (!name.startsWith(kind + ".")) {
                kind = name.substring(0, dot);
                section.append(INDENT).append(kind).append(":\n");
            }
            String text = String.valueOf(texts.get(name));
            if (kind.equals(FRAGMENTS)) {
                section.append(INDENT.repeat(2))
                        .append(name, dot + 1, name.length())
                        .append(":\n");
            }
            String indent = INDENT.repeat(kind.equals(FRAGMENTS) ? 3 : 2);
            text.lines()
                    .forEach(line -> section.append(line.isBlank() ? "" : indent)
                            .append(line)
                            .append('\n'));
        }
        return section.toString();
    }
}
