package org.chengxin.cli.mapping;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.InputException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a mapping file; YAML is only parsed to its nodes, no object of it is ever constructed. */
final class MappingReader {

    /** Characters; ten times the longest example. */
    private static final int LONGEST = 256 * 1024;

    private static final int ALIASES = 100;
    private static final int DEPTH = 20;

    private static final Set<String> REPORTERS =
            Set.of("platform", "platform-visitor", "department", "logistics", "agency", "association");

    private final Words words;
    private final Map<String, FileSpec> files;
    private final Vocabulary vocabulary;

    private MappingReader(Words words) throws InputException {
        this.words = words;
        this.vocabulary = new Vocabulary(words);
        this.files = FilesReader.read(words);
    }

    static Mapping read(Path file) throws InputException {
        Node root;
        try {
            String yaml = text(file);
            LoaderOptions bounds = new LoaderOptions();
            bounds.setCodePointLimit(LONGEST);
            bounds.setNestingDepthLimit(DEPTH);
            refuseBombs(file, new Yaml(bounds), yaml);
            root = new Yaml(new SafeConstructor(bounds)).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw InputException.at(file, line, "不是有效的 YAML: " + e.getProblem(), "not valid YAML");
        } catch (YAMLException e) {
            throw InputException.of(file, "不是有效的 YAML: " + e.getMessage(), "not valid YAML");
        } catch (IOException e) {
            throw InputException.of(file, "映射文件无法读取: " + e, "the mapping cannot be read");
        }
        if (root == null) {
            throw InputException.of(file, "映射文件为空", "the mapping is empty");
        }
        return new MappingReader(Words.of(file, root)).mapping();
    }

    /**
     * A value may be named once and used again, as the table of brackets is in the examples. Named values that use others
     * make a small file a huge one; what is nested deeply is scanned again for each of its levels.
     */
    private static void refuseBombs(Path file, Yaml parser, String yaml) throws InputException {
        int depth = 0;
        int named = Integer.MAX_VALUE;
        int aliases = 0;
        for (Event event : parser.parse(new StringReader(yaml))) {
            int line = event.getStartMark().getLine() + 1;
            if (event instanceof CollectionStartEvent start) {
                depth++;
                named = start.getAnchor() == null ? named : Math.min(named, depth);
            } else if (event instanceof CollectionEndEvent) {
                depth--;
                named = depth < named ? Integer.MAX_VALUE : named;
            } else if (event instanceof AliasEvent && (named <= depth || ++aliases > ALIASES)) {
                throw InputException.at(file, line, "别名不得嵌套或者过多", "aliases are nested or too many");
            }
            if (depth > DEPTH) {
                throw InputException.at(file, line, "嵌套过深", "nested too deeply");
            }
        }
    }

    /** Of what is longer than a mapping may be nothing is parsed. */
    private static String text(Path file) throws IOException, InputException {
        char[] text = new char[LONGEST + 1];
        int length = 0;
        try (Reader reader = Files.newBufferedReader(file)) {
            for (int more = 0; more >= 0 && length < text.length; length += Math.max(more, 0)) {
                more = reader.read(text, length, text.length - length);
            }
        }
        if (length > LONGEST) {
            throw InputException.of(file, "映射文件过长", "longer than " + LONGEST + " characters");
        }
        return new String(text, 0, length);
    }

    private Mapping mapping() throws InputException {
        String reporter = reporter(words.take("reporter"));
        if (!(words.require("reports") instanceof SequenceNode list)) {
            throw words.problem(words.require("reports"), "reports 应为列表", "reports is a list");
        }
        List<ReportSpec> reports = new ArrayList<>();
        for (Node node : list.getValue()) {
            reports.add(report(words.of(node)));
        }
        words.takeText("name");
        words.done();
        return new Mapping(reporter, List.copyOf(files.values()), reports);
    }

    private @Nullable String reporter(@Nullable Node node) throws InputException {
        if (node != null && !REPORTERS.contains(words.text(node))) {
            throw words.problem(
                    node, "不认识的报送方“" + words.text(node) + "”，可写 " + REPORTERS, "unknown reporter; one of the above");
        }
        return node == null ? null : words.text(node);
    }

    private ReportSpec report(Words report) throws InputException {
        Node from = report.take("from");
        FileSpec file = from == null ? null : new Columns(null, files).file(report, from);
        Columns columns = new Columns(file, files);
        columns.readJoins(report.takeWords("join"));
        FieldReader fields = new FieldReader(vocabulary, columns);
        ReportSpec spec = new ReportSpec(
                report.text(report.require("type")),
                file,
                columns.group(report, report.take("group")),
                columns.joins(),
                condition(report, report.take("when"), columns),
                fields.field(report, report.require("key"), ""),
                fields.object(report.of(report.require("data")), ""));
        report.done();
        return spec;
    }

    private static Condition condition(Words report, @Nullable Node node, Columns columns) throws InputException {
        if (node == null) {
            return Condition.ALWAYS;
        }
        List<ColumnRef> refs = new ArrayList<>();
        if (!(node instanceof MappingNode)) {
            for (String name : report.texts(node)) {
                refs.add(columns.column(report, node, List.of(name)));
            }
            return new Condition(refs, null);
        }
        Words words = report.of(node);
        Node column = words.require("column");
        refs.add(columns.column(words, column, words.texts(column)));
        Set<String> values = Set.copyOf(words.texts(words.require("is")));
        words.done();
        return new Condition(refs, values);
    }
}
