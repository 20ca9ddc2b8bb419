package org.chengxin.shared;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.chengxin.shared.YamlFile.Fault;
import org.chengxin.shared.YamlFile.FaultyFileException;
import org.chengxin.shared.YamlTree.Place;
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

/** Reads a YAML text. An alias makes a small file a huge one and a tag an object of it, so that neither is taken. */
final class YamlReading {

    private static final int DEPTH = 20;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build();

    private final NavigableMap<String, Place> places = new TreeMap<>();
    private final String file;
    private final YAMLParser in;
    private int line = 1;

    private YamlReading(String file, YAMLParser in) {
        this.file = file;
        this.in = in;
    }

    static YamlTree read(String file, String text) {
        if (text.length() > YamlFile.LONGEST) {
            throw new FaultyFileException(
                    List.of(new Fault("", "文件过长", "longer than " + YamlFile.LONGEST + " characters")));
        }
        try (YAMLParser in = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
            YamlReading reading = new YamlReading(file, in);
            try {
                return reading.read();
            } catch (StreamConstraintsException deep) {
                throw reading.fault("嵌套过深", "nested too deeply");
            } catch (JacksonException broken) {
                String why = broken.getCause() instanceof MarkedYamlEngineException marked
                        ? marked.getProblem()
                        : broken.getOriginalMessage();
                reading.line = broken.getLocation() == null
                        ? reading.line
                        : broken.getLocation().getLineNr();
                throw reading.fault("不是有效的 YAML: " + why, "not valid YAML: " + why);
            }
        }
    }

    private YamlTree read() {
        if (in.nextToken() == null) {
            throw new FaultyFileException(List.of(new Fault("", "文件为空", "the file is empty")));
        }
        JsonNode root = node("");
        if (in.nextToken() != null) {
            line = in.currentTokenLocation().getLineNr();
            throw fault("不是有效的 YAML: 不止一份文档", "not valid YAML: more than one document");
        }
        return new YamlTree(root, places);
    }

    private JsonNode node(String path) {
        step();
        places.putIfAbsent(path, new Place(file, line));
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
                throw new FaultyFileException(List.of(
                        new Place(file, line).fault(path, "重复的键“" + key + "”", "key \"" + key + "\" stands twice")));
            }
            places.put(inner, new Place(file, line));
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
        return new FaultyFileException(List.of(new Place(file, line).fault("", zh, en)));
    }
}
