package org.chengxin.shared;

import java.util.HashMap;
import java.util.Map;
import org.chengxin.shared.YamlFile.Fault;
import org.chengxin.shared.YamlFile.FaultyFileException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A YAML text as a tree of texts that knows its lines. An alias makes a small file a huge one and a tag an object of it, so
 * that neither is taken.
 */
final class YamlTree {

    private static final int DEPTH = 20;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build();

    private final Map<String, Integer> lines = new HashMap<>();
    private final YAMLParser in;
    private int line = 1;

    private YamlTree(YAMLParser in) {
        this.in = in;
    }

    /** @param lines of each path, the line that it begins on */
    record Read(JsonNode root, Map<String, Integer> lines) {

        Fault at(String path, String zh, String en) {
            return at(path, path, zh, en);
        }

        /** A fault in what lies there, on the line of something in it. */
        Fault at(String path, String key, String zh, String en) {
            return key.isEmpty() ? new Fault(path, zh, en) : onLine(lines.getOrDefault(key, 1), path, zh, en);
        }
    }

    private static Fault onLine(int line, String path, String zh, String en) {
        return new Fault(path, zh + "（第" + line + "行）", en + " (line " + line + ")");
    }

    static Read read(String text) {
        try (YAMLParser in = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
            YamlTree tree = new YamlTree(in);
            try {
                return tree.read();
            } catch (StreamConstraintsException deep) {
                throw tree.fault("嵌套过深", "nested too deeply");
            } catch (JacksonException broken) {
                String why = broken.getCause() instanceof MarkedYamlEngineException marked
                        ? marked.getProblem()
                        : broken.getOriginalMessage();
                tree.line = broken.getLocation() == null
                        ? tree.line
                        : broken.getLocation().getLineNr();
                throw tree.fault("不是有效的 YAML: " + why, "not valid YAML: " + why);
            }
        }
    }

    private Read read() {
        if (in.nextToken() == null) {
            throw new FaultyFileException(new Fault("", "文件为空", "the file is empty"));
        }
        JsonNode root = node("");
        if (in.nextToken() != null) {
            line = in.currentTokenLocation().getLineNr();
            throw fault("不是有效的 YAML: 不止一份文档", "not valid YAML: more than one document");
        }
        return new Read(root, lines);
    }

    private JsonNode node(String path) {
        step();
        lines.putIfAbsent(path, line);
        if (in.currentToken() == JsonToken.START_OBJECT) {
            return object(path);
        }
        if (in.currentToken() == JsonToken.START_ARRAY) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                array.add(node(path + "[" + array.size() + "]"));
            }
            return array;
        }
        return JsonNodeFactory.instance.stringNode(in.getString());
    }

    private ObjectNode object(String path) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            step();
            String key = in.currentName();
            String inner = path.isEmpty() ? key : path + "." + key;
            if (object.has(key)) {
                lines.put(inner, line);
                throw new FaultyFileException(new Read(object, lines)
                        .at(path, inner, "重复的键“" + key + "”", "key \"" + key + "\" stands twice"));
            }
            lines.put(inner, line);
            in.nextToken();
            object.set(key, node(inner));
        }
        return object;
    }

    private void step() {
        line = in.currentTokenLocation().getLineNr();
        if (in.isCurrentAlias()) {
            throw fault("不得使用别名", "aliases are not allowed");
        }
        if (in.getTypeId() != null) {
            throw fault("不得使用标签", "tags are not allowed");
        }
    }

    private FaultyFileException fault(String zh, String en) {
        return new FaultyFileException(onLine(line, "", zh, en));
    }
}
