package org.chengxin.shared;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.chengxin.shared.YamlFile.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML text as a tree of texts that knows where each piece of it stands, also after pieces of other files were put into it. A path is
 * {@code stages.received.papers[0]}; the root's is empty.
 */
public final class YamlTree {

    /** Just above every character of a path. */
    private static final char ABOVE = '\uffff';

    private final JsonNode root;
    private final NavigableMap<String, Place> places;

    YamlTree(JsonNode root, NavigableMap<String, Place> places) {
        this.root = root;
        this.places = places;
    }

    /**
     * Where a piece stands.
     *
     * @param file empty for the file that is read
     */
    record Place(String file, int line) {

        Fault fault(String path, String zh, String en) {
            return file.isEmpty()
                    ? new Fault(path, zh + "（第" + line + "行）", en + " (line " + line + ")")
                    : new Fault(path, zh + "（" + file + " 第" + line + "行）", en + " (" + file + ", line " + line + ")");
        }
    }

    /** @throws YamlFile.FaultyFileException for a text that is no YAML, or is too long, or has aliases or tags */
    public static YamlTree read(String text) {
        return read("", text);
    }

    /** @param file name that faults tell; empty for none */
    public static YamlTree read(String file, String text) {
        return YamlReading.read(file, text);
    }

    public JsonNode root() {
        return root;
    }

    /** What lies at a path of names; missing if nothing does. */
    public JsonNode node(String path) {
        JsonNode node = root;
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            int index = step.indexOf('[');
            node = index < 0
                    ? node.path(step)
                    : node.path(step.substring(0, index))
                            .path(Integer.parseInt(step.substring(index + 1, step.length() - 1)));
        }
        return node;
    }

    /** A copy of what lies at a path. */
    public YamlTree part(String path) {
        NavigableMap<String, Place> inner = new TreeMap<>();
        within(path).forEach(each -> inner.put(bare(each.substring(path.length())), places.get(each)));
        return new YamlTree(node(path).deepCopy(), inner);
    }

    /** Puts a part into the mapping that lies above the path, in place of what is there. */
    public void put(String path, YamlTree part) {
        int dot = path.lastIndexOf('.');
        ((ObjectNode) node(dot < 0 ? "" : path.substring(0, dot))).set(path.substring(dot + 1), part.root.deepCopy());
        place(path, part);
    }

    /** Adds a part to the list at the path. */
    public void add(String path, YamlTree part) {
        ArrayNode list = (ArrayNode) node(path);
        place(path + "[" + list.size() + "]", part);
        list.add(part.root.deepCopy());
    }

    /** Takes a key out of the root. */
    public void remove(String key) {
        ((ObjectNode) root).remove(key);
        within(key).forEach(places::remove);
    }

    /** A fault in what lies at a path, on its line. */
    public Fault at(String path, String zh, String en) {
        return at(path, path, zh, en);
    }

    /** The same on the line of something in it. */
    Fault at(String path, String key, String zh, String en) {
        return key.isEmpty()
                ? new Fault(path, zh, en)
                : places.getOrDefault(key, new Place("", 1)).fault(path, zh, en);
    }

    /** Line of a path, from 1. */
    public int line(String path) {
        return places.getOrDefault(path, new Place("", 1)).line();
    }

    private void place(String path, YamlTree part) {
        within(path).forEach(places::remove);
        part.places.forEach((each, place) ->
                places.put(each.isEmpty() || each.startsWith("[") ? path + each : path + "." + each, place));
    }

    /** A path, if it has a place, and all places in it. */
    private List<String> within(String path) {
        return path.isEmpty()
                ? List.copyOf(places.keySet())
                : places.subMap(path, true, path + ABOVE, false).keySet().stream()
                        .filter(each -> each.length() == path.length() || ".[".indexOf(each.charAt(path.length())) >= 0)
                        .toList();
    }

    private static String bare(String path) {
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
