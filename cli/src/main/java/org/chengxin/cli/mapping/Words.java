package org.chengxin.cli.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chengxin.cli.source.InputException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The words of one YAML map; remembers which were asked for, so that an unknown one can be refused with its line. */
final class Words {

    private final Path file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> names = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    private Words(Path file, Node node) {
        this.file = file;
        this.node = node;
    }

    static Words of(Path file, Node node) throws InputException {
        if (!(node instanceof MappingNode map)) {
            throw problem(file, node, "这里应为“词: 值”", "words with values are expected here");
        }
        Words words = new Words(file, node);
        for (NodeTuple tuple : map.getValue()) {
            String name = words.text(tuple.getKeyNode());
            if (words.values.put(name, tuple.getValueNode()) != null) {
                throw words.problem(tuple.getKeyNode(), "“" + name + "”写了两次", name + " stands twice");
            }
            words.names.put(name, tuple.getKeyNode());
        }
        return words;
    }

    @Nullable
    Node take(String name) {
        known.add(name);
        return values.get(name);
    }

    Node require(String name) throws InputException {
        Node value = take(name);
        if (value == null) {
            throw problem(node, "缺少“" + name + "”", name + " is missing here");
        }
        return value;
    }

    @Nullable
    String takeText(String name) throws InputException {
        Node value = take(name);
        return value == null ? null : text(value);
    }

    @Nullable
    Words takeWords(String name) throws InputException {
        Node value = take(name);
        return value == null ? null : of(value);
    }

    Words of(Node inner) throws InputException {
        return of(file, inner);
    }

    /** No words at all, where a bare value stands for a map. */
    Words none(Node value) {
        return new Words(file, value);
    }

    /** All entries in order, for maps whose names are free. */
    Map<String, Node> all() {
        known.addAll(values.keySet());
        return values;
    }

    /** Refuses words that nobody asked for. */
    void done() throws InputException {
        for (Map.Entry<String, Node> name : names.entrySet()) {
            if (!known.contains(name.getKey())) {
                throw problem(
                        name.getValue(),
                        "不认识的词“" + name.getKey() + "”；这里可写 " + known,
                        "unknown word; the ones listed may stand here");
            }
        }
    }

    String text(Node value) throws InputException {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw problem(value, "这里应为一个值", "a single value is expected here");
    }

    /** Texts of a node that is one text or a list. */
    List<String> texts(Node value) throws InputException {
        List<String> texts = new ArrayList<>();
        if (value instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                texts.add(text(item));
            }
        } else {
            texts.add(text(value));
        }
        return texts;
    }

    /** A constant: unquoted whole numbers, {@code true}, {@code false} and {@code null} are such, the rest is text. */
    @Nullable
    Object constant(Node value) throws InputException {
        String text = text(value);
        if (((ScalarNode) value).getScalarStyle() != ScalarStyle.PLAIN) {
            return text;
        }
        if (text.matches("-?(0|[1-9]\\d{0,17})")) {
            return Long.valueOf(text);
        }
        return switch (text) {
            case "true", "false" -> Boolean.valueOf(text);
            case "", "null", "~" -> null;
            default -> text;
        };
    }

    boolean flag(String name, boolean usual) throws InputException {
        Node value = take(name);
        if (value == null) {
            return usual;
        }
        if (constant(value) instanceof Boolean flag) {
            return flag;
        }
        throw problem(value, "应为 true 或 false", "true or false is expected");
    }

    String place(Node at) {
        return file.getFileName() + ":" + (at.getStartMark().getLine() + 1);
    }

    Node node() {
        return node;
    }

    InputException problem(Node at, String zh, String en) {
        return problem(file, at, zh, en);
    }

    static InputException problem(Path file, Node at, String zh, String en) {
        return InputException.at(file, at.getStartMark().getLine() + 1, zh, en);
    }
}
