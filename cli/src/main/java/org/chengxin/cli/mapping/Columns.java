package org.chengxin.cli.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.cli.mapping.Template.Piece;
import org.chengxin.cli.source.Column;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.InputException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** The columns that can be named at a place of the mapping: those of a file and, as {@code join.column}, of its joins. */
final class Columns {

    private final @Nullable FileSpec own;
    private final Map<String, FileSpec> files;
    private final List<Join> joins = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();

    Columns(@Nullable FileSpec own, Map<String, FileSpec> files) {
        this.own = own;
        this.files = files;
    }

    List<Join> joins() {
        return joins;
    }

    Map<String, FileSpec> files() {
        return files;
    }

    /** Reads {@code join: {alias: {file, by, required}}}. */
    void readJoins(@Nullable Words words) throws InputException {
        if (words == null) {
            return;
        }
        for (Map.Entry<String, Node> entry : words.all().entrySet()) {
            Words join = words.of(entry.getValue());
            joins.add(join(join, join.flag("required", false), ""));
            aliases.add(entry.getKey());
            join.done();
        }
    }

    /** Reads {@code file} and {@code by} of a join or of the rows of a list. */
    Join join(Words words, boolean required, String pointer) throws InputException {
        FileSpec other = file(words, words.require("file"));
        Node by = words.require("by");
        Map<String, String> keys = new LinkedHashMap<>();
        if (by instanceof MappingNode) {
            Words pairs = words.of(by);
            for (Map.Entry<String, Node> pair : pairs.all().entrySet()) {
                keys.put(pair.getKey(), pairs.text(pair.getValue()));
            }
        } else {
            words.texts(by).forEach(name -> keys.put(name, name));
        }
        int[] here = new int[keys.size()];
        int[] there = new int[keys.size()];
        int i = 0;
        for (Map.Entry<String, String> key : keys.entrySet()) {
            here[i] = slot(own(words, by), List.of(key.getKey()), words.place(by));
            there[i++] = slot(other, List.of(key.getValue()), words.place(by));
        }
        return new Join(other, here, there, required, pointer);
    }

    FileSpec file(Words words, Node name) throws InputException {
        FileSpec file = files.get(words.text(name));
        if (file == null) {
            throw words.problem(
                    name,
                    "files 中没有“" + words.text(name) + "”，只有 " + files.keySet(),
                    "not among the mapping's files listed");
        }
        return file;
    }

    ColumnRef column(Words words, Node at, List<String> names) throws InputException {
        String first = names.get(0);
        int dot = first.indexOf('.');
        int join = dot < 0 ? ColumnRef.OWN : aliases.indexOf(first.substring(0, dot));
        if (join == ColumnRef.OWN) {
            return new ColumnRef(join, slot(own(words, at), names, words.place(at)));
        }
        List<String> bare = names.stream()
                .map(name -> name.substring(name.indexOf('.') + 1))
                .toList();
        return new ColumnRef(join, slot(joins.get(join).file(), bare, words.place(at)));
    }

    private FileSpec own(Words words, Node at) throws InputException {
        if (own == null) {
            throw words.problem(
                    at,
                    "没有 from 的报送只能用 constant",
                    "a report without from is made once and has no columns; use constant");
        }
        return own;
    }

    private static int slot(FileSpec file, List<String> names, String place) {
        return file.slot(new Column(names, place));
    }

    /** Reads {@code "{review_id}+{order_id:8}"}; {@code {{} and {@code }}} stand for the braces themselves. */
    Template template(Words words, Node at, String text) throws InputException {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder fixed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '{' || c == '}') && i + 1 < text.length() && text.charAt(i + 1) == c) {
                fixed.append(c);
                i++;
            } else if (c == '{') {
                int end = text.indexOf('}', i);
                if (end < 0) {
                    throw words.problem(at, "“{”没有配对的“}”", "a { without its }");
                }
                if (fixed.length() > 0) {
                    pieces.add(new Piece(fixed.toString(), null, 0));
                    fixed.setLength(0);
                }
                pieces.add(piece(words, at, text.substring(i + 1, end)));
                i = end;
            } else {
                fixed.append(c);
            }
        }
        if (fixed.length() > 0) {
            pieces.add(new Piece(fixed.toString(), null, 0));
        }
        return new Template(pieces);
    }

    private Piece piece(Words words, Node at, String text) throws InputException {
        int colon = text.lastIndexOf(':');
        boolean cut = colon > 0 && text.substring(colon + 1).matches("\\d{1,4}");
        String name = cut ? text.substring(0, colon) : text;
        int length = cut ? Integer.parseInt(text.substring(colon + 1)) : Integer.MAX_VALUE;
        return new Piece("", place(words, at, name), length);
    }

    private ColumnRef place(Words words, Node at, String name) throws InputException {
        if (!name.equals("#line") && !name.equals("#file")) {
            return column(words, at, List.of(name));
        }
        own(words, at);
        return name.equals("#line") ? ColumnRef.LINE : ColumnRef.FILE;
    }

    /** The rows of the own file that are alike in some columns; null without a word of it. */
    @Nullable
    Join group(Words words, @Nullable Node by) throws InputException {
        if (by == null) {
            return null;
        }
        FileSpec file = own(words, by);
        int[] slots = new int[words.texts(by).size()];
        int i = 0;
        for (String name : words.texts(by)) {
            slots[i++] = slot(file, List.of(name), words.place(by));
        }
        return new Join(file, slots, slots, false, "");
    }

    Template bare(Words words, Node at, List<String> names) throws InputException {
        return new Template(List.of(new Piece("", column(words, at, names), Integer.MAX_VALUE)));
    }
}
