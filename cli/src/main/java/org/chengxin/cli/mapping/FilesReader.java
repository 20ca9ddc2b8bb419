package org.chengxin.cli.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.InputException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code files}: a name or pattern, or a map that also tells how the file is written. */
final class FilesReader {

    private FilesReader() {}

    static Map<String, FileSpec> read(Words mapping) throws InputException {
        Map<String, FileSpec> files = new LinkedHashMap<>();
        Words named = mapping.of(mapping.require("files"));
        for (Map.Entry<String, Node> entry : named.all().entrySet()) {
            files.put(entry.getKey(), file(named, entry.getKey(), entry.getValue()));
        }
        return files;
    }

    private static FileSpec file(Words around, String name, Node node) throws InputException {
        if (!(node instanceof MappingNode)) {
            return new FileSpec(name, around.text(node), null, ',', null, Set.of());
        }
        Words words = around.of(node);
        FileSpec file = new FileSpec(
                name,
                words.text(words.require("name")),
                encoding(words),
                separator(words),
                header(words, words.take("header")),
                optional(words, words.take("optional")));
        words.done();
        return file;
    }

    private static @Nullable Charset encoding(Words words) throws InputException {
        String name = words.takeText("encoding");
        try {
            return name == null || name.equals("auto") ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw words.problem(
                    words.require("encoding"),
                    "不认识的编码“" + name + "”，可写 auto、UTF-8、GB18030",
                    "unknown encoding; write auto, UTF-8 or GB18030");
        }
    }

    private static Set<String> optional(Words words, @Nullable Node node) throws InputException {
        return node == null ? Set.of() : new HashSet<>(words.texts(node));
    }

    private static char separator(Words words) throws InputException {
        String text = words.takeText("separator");
        if (text == null) {
            return ',';
        }
        if (text.equals("tab")) {
            return '\t';
        }
        if (text.length() == 1) {
            return text.charAt(0);
        }
        throw words.problem(words.require("separator"), "分隔符应为一个字符或 tab", "a separator is one character, or tab");
    }

    private static @Nullable List<String> header(Words words, @Nullable Node node) throws InputException {
        if (node == null || !(node instanceof SequenceNode) && "true".equals(words.text(node))) {
            return null;
        }
        if (node instanceof SequenceNode) {
            return words.texts(node);
        }
        throw words.problem(node, "没有标题行的文件须写出列名 [a, b, c]", "list the titles, [a, b, c], of a file without header");
    }
}
