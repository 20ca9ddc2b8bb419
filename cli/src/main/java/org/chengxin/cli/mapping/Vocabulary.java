package org.chengxin.cli.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.cli.source.InputException;
import org.chengxin.cli.value.MomentFormat;
import org.chengxin.cli.value.ValueTable;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Shared names of a mapping: value tables, formats, the zone, words for "nothing". */
final class Vocabulary {

    private static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<String, Map<String, Optional<Object>>> tables = new HashMap<>();
    private final Map<String, MomentFormat> formats = new HashMap<>();
    private final ZoneId zone;
    private final Set<String> empty;

    Vocabulary(Words mapping) throws InputException {
        this.zone = zone(mapping, USUAL_ZONE);
        this.empty = empty(mapping, Set.of(""));
        Words named = mapping.takeWords("values");
        if (named != null) {
            for (Map.Entry<String, Node> table : named.all().entrySet()) {
                tables.put(table.getKey(), table(named.of(table.getValue())));
            }
        }
        Words patterns = mapping.takeWords("formats");
        if (patterns != null) {
            for (Map.Entry<String, Node> format : patterns.all().entrySet()) {
                formats.put(format.getKey(), format(patterns, format.getValue()));
            }
        }
    }

    ZoneId zone(Words words) throws InputException {
        return zone(words, zone);
    }

    private static ZoneId zone(Words words, ZoneId usual) throws InputException {
        String name = words.takeText("zone");
        try {
            return name == null ? usual : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw words.problem(
                    words.require("zone"), "没有时区“" + name + "”", "no such time zone, write one like Asia/Shanghai");
        }
    }

    Set<String> empty(Words words) throws InputException {
        return empty(words, empty);
    }

    private static Set<String> empty(Words words, Set<String> usual) throws InputException {
        Node node = words.take("empty");
        if (node == null) {
            return usual;
        }
        Set<String> texts = new HashSet<>(words.texts(node));
        texts.add("");
        return texts;
    }

    MomentFormat format(Words words) throws InputException {
        Node node = words.take("format");
        return node == null ? formatNamed(words, words.node(), "usual") : format(words, node);
    }

    private MomentFormat format(Words words, Node node) throws InputException {
        List<MomentFormat> all = new ArrayList<>();
        for (String text : words.texts(node)) {
            all.add(formatNamed(words, node, text));
        }
        return all.size() == 1 ? all.get(0) : MomentFormat.first(all);
    }

    private MomentFormat formatNamed(Words words, Node at, String text) throws InputException {
        MomentFormat builtIn = MomentFormat.named(text);
        MomentFormat own = builtIn == null ? formats.get(text) : builtIn;
        if (own != null) {
            return own;
        }
        try {
            return MomentFormat.pattern(text);
        } catch (IllegalArgumentException e) {
            throw words.problem(
                    at,
                    "“" + text + "”不是日期格式，也不在 formats 中",
                    "neither a date pattern nor one of the mapping's formats");
        }
    }

    /** The table of {@code values}: a map, or the name of one. */
    @Nullable
    ValueTable table(Words words, Optional<Object> otherwise) throws InputException {
        Node node = words.take("values");
        if (node == null) {
            return null;
        }
        if (node instanceof MappingNode) {
            return new ValueTable(table(words.of(node)), otherwise);
        }
        Map<String, Optional<Object>> named = tables.get(words.text(node));
        if (named == null) {
            throw words.problem(
                    node, "values 中没有“" + words.text(node) + "”", "no such table among the mapping's values");
        }
        return new ValueTable(named, otherwise);
    }

    private static Map<String, Optional<Object>> table(Words words) throws InputException {
        Map<String, Optional<Object>> table = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : words.all().entrySet()) {
            table.put(entry.getKey(), Optional.ofNullable(words.constant(entry.getValue())));
        }
        return table;
    }
}
