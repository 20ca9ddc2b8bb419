package org.chengxin.matter.definition.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.Fault;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One mapping of a definition file; it knows its place, and an entry that nobody asked for is refused. */
final class Entries {

    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int NAME_LENGTH = 60;

    /** Of one mapping; more than the longest list of options has. */
    private static final int MOST = 200;

    private final String place;
    private final Map<String, Node> left = new LinkedHashMap<>();

    private Entries(String place, Node node) {
        this.place = place;
        if (!(node instanceof MappingNode mapping)) {
            throw fault(place, "应为键值表", "must be a mapping");
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = scalar(place, entry.getKeyNode());
            if (left.put(key, entry.getValueNode()) != null) {
                throw fault(place, "重复的键“" + key + "”", "key \"" + key + "\" stands twice");
            }
        }
    }

    /** Reads a whole mapping. */
    static <T> T read(String place, Node node, Function<Entries, T> reader) {
        Entries entries = new Entries(place, node);
        T result = reader.apply(entries);
        for (String key : entries.left.keySet()) {
            throw fault(place, "不认识的键“" + key + "”", "unknown key \"" + key + "\"");
        }
        return result;
    }

    String text(String key) {
        return scalar(at(key), required(key));
    }

    /** A text that others refer to. */
    String name(String key) {
        return name(at(key), text(key));
    }

    @Nullable
    String textOrNull(String key) {
        Node node = left.remove(key);
        return node == null ? null : scalar(at(key), node);
    }

    Label label(String key) {
        return one(key, Entries::label);
    }

    @Nullable
    Label labelOrNull(String key) {
        return oneOrNull(key, Entries::label);
    }

    int whole(String key, int otherwise) {
        String text = textOrNull(key);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}")) {
            throw fault(at(key), "应为非负整数", "must be a whole number");
        }
        return Integer.parseInt(text);
    }

    boolean yes(String key) {
        String text = textOrNull(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw fault(at(key), "应为 true 或 false", "must be true or false");
        }
        return "true".equals(text);
    }

    <E extends Enum<E>> E word(String key, Class<E> type) {
        return word(at(key), text(key), type);
    }

    <E extends Enum<E>> List<E> words(String key, Class<E> type) {
        List<E> words = new ArrayList<>();
        for (String text : texts(key)) {
            words.add(word(at(key), text, type));
        }
        return List.copyOf(words);
    }

    List<String> texts(String key) {
        return sequence(key, Entries::scalar);
    }

    Map<String, String> sources(String key) {
        return mapping(key, false, (name, itemPlace, item) -> scalar(itemPlace, item));
    }

    <T> T one(String key, Function<Entries, T> reader) {
        return read(at(key), required(key), reader);
    }

    <T> @Nullable T oneOrNull(String key, Function<Entries, T> reader) {
        Node node = left.remove(key);
        return node == null ? null : read(at(key), node, reader);
    }

    <T> List<T> list(String key, Function<Entries, T> reader) {
        return sequence(key, (itemPlace, item) -> read(itemPlace, item, reader));
    }

    <T> Map<String, T> named(String key, Function<Entries, T> reader) {
        return namedWith(key, (name, item) -> reader.apply(item));
    }

    <T> Map<String, T> namedWith(String key, BiFunction<String, Entries, T> reader) {
        return mapping(
                key, true, (name, itemPlace, item) -> read(itemPlace, item, entries -> reader.apply(name, entries)));
    }

    boolean has(String key) {
        return left.containsKey(key);
    }

    static DefinitionException fault(String place, String zh, String en) {
        return new DefinitionException(List.of(Fault.at(place, zh, en)));
    }

    String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private <T> List<T> sequence(String key, Reader<T> reader) {
        Node node = left.remove(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw fault(at(key), "应为列表", "must be a list");
        }
        List<T> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(reader.read(at(key) + "[" + items.size() + "]", item));
        }
        return List.copyOf(items);
    }

    private <T> Map<String, T> mapping(String key, boolean names, NamedReader<T> reader) {
        Node node = left.remove(key);
        Map<String, T> items = new LinkedHashMap<>();
        if (node != null) {
            Entries inner = new Entries(at(key), node);
            if (inner.left.size() > MOST) {
                throw fault(at(key), "超过 " + MOST + " 项", "more than " + MOST + " entries");
            }
            inner.left.forEach((name, item) -> {
                String itemPlace = inner.at(name);
                items.put(names ? name(itemPlace, name) : name, reader.read(name, itemPlace, item));
            });
        }
        // unlike Map.copyOf it keeps the order of the file
        return Collections.unmodifiableMap(items);
    }

    private Node required(String key) {
        Node node = left.remove(key);
        if (node == null) {
            throw fault(place, "缺少“" + key + "”", "\"" + key + "\" is missing");
        }
        return node;
    }

    static Label label(Entries entries) {
        return new Label(entries.text("zh"), entries.text("en"));
    }

    private static String name(String place, String name) {
        if (!name.matches(NAME) || name.length() > NAME_LENGTH) {
            throw fault(place, "名称只用小写字母、数字和连字符", "a name has lower-case letters, digits and hyphens only");
        }
        return name;
    }

    private static String scalar(String place, Node node) {
        if (!(node instanceof ScalarNode scalar)
                || node.getTag() == Tag.NULL
                || scalar.getValue().isBlank()) {
            throw fault(place, "应为文字", "must be a text");
        }
        return scalar.getValue().strip();
    }

    private static <E extends Enum<E>> E word(String place, String text, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (text.equals(each.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return each;
            }
        }
        throw fault(place, "不认识的词“" + text + "”", "unknown word \"" + text + "\"");
    }

    private interface Reader<T> {

        T read(String place, Node node);
    }

    private interface NamedReader<T> {

        T read(String name, String place, Node node);
    }
}
