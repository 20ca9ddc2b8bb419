package org.chengxin.matter.definition.file;

import java.io.StringReader;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.MatterDefinition;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a definition from YAML. The text is only parsed to its nodes; no object of it is ever constructed. */
public final class DefinitionFile {

    /** Characters; the longest shipped definition has a tenth of it. */
    public static final int LONGEST = 256 * 1024;

    private static final int DEPTH = 20;

    private DefinitionFile() {}

    /** @throws DefinitionException if it is no definition, with the place */
    public static MatterDefinition read(String yaml) {
        return Entries.read("", root(yaml), DefinitionReader::definition);
    }

    private static Node root(String yaml) {
        if (yaml.length() > LONGEST) {
            throw Entries.fault("", "文件过长", "longer than " + LONGEST + " characters");
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEPTH);
        try {
            refuseBombs(new Yaml(options), yaml);
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null) {
                throw Entries.fault("", "文件为空", "the file is empty");
            }
            return root;
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            String line = mark == null ? "" : "line " + (mark.getLine() + 1);
            throw Entries.fault(line, "不是有效的 YAML: " + broken.getProblem(), "not valid YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw Entries.fault("", "不是有效的 YAML", "not valid YAML: " + broken.getMessage());
        }
    }

    /** An alias makes a small file a huge one; what is nested deeply is scanned again for each of its levels. */
    private static void refuseBombs(Yaml parser, String yaml) {
        int depth = 0;
        for (Event event : parser.parse(new StringReader(yaml))) {
            int line = event.getStartMark().getLine() + 1;
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (event instanceof AliasEvent) {
                throw Entries.fault("line " + line, "不得使用别名", "aliases are not allowed");
            } else if (depth > DEPTH) {
                throw Entries.fault("line " + line, "嵌套过深", "nested too deeply");
            }
        }
    }
}
