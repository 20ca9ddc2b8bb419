package org.chengxin.matter.definition.file;

import java.util.Set;
import java.util.function.Supplier;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.shared.YamlFile;
import org.chengxin.shared.YamlSchema;
import org.chengxin.shared.YamlTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Parses a definition from YAML that conforms to the published schema. */
public final class DefinitionFile {

    private static final YamlSchema SOURCE = DefinitionSchema.ofFiles();

    private static final YamlFile<MatterDefinition> FILE =
            new YamlFile<>(MatterDefinition.class, DefinitionSchema.EXPANDED);

    private DefinitionFile() {}

    /**
     * Reads a text that is complete by itself: the shared fields and fragments that it names are in its section {@code shared}.
     *
     * @throws DefinitionException for an invalid definition, with the places
     */
    public static MatterDefinition read(String yaml) {
        return orFaults(() -> {
            YamlTree tree = tree(yaml);
            SharedParts shared = SharedParts.in(tree);
            Set<String> used = Expansion.expand(tree, shared);
            shared.requireUsed(used, tree);
            tree.remove("shared");
            return FILE.read(tree, DefinitionFile::complete);
        });
    }

    /** Reads a file that names parts of the shared files. */
    static MatterDefinition read(String yaml, SharedParts shared) {
        return orFaults(() -> {
            YamlTree tree = tree(yaml);
            Expansion.expand(tree, shared);
            return FILE.read(tree, DefinitionFile::complete);
        });
    }

    /** The text of a file with what it names of the shared files. */
    static String complete(String yaml, SharedParts shared) {
        return orFaults(() -> yaml + shared.section(Expansion.expand(tree(yaml), shared)));
    }

    static YamlTree tree(String yaml) {
        YamlTree tree = YamlTree.read(yaml);
        SOURCE.require(tree);
        return tree;
    }

    private static <T> T orFaults(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (YamlFile.FaultyFileException faulty) {
            throw new DefinitionException(faulty.faults().stream()
                    .map(fault -> Fault.at(fault.place(), fault.zh(), fault.en()))
                    .toList());
        }
    }

    /** Default: a step that names neither a stage nor a table stays in its stage. */
    private static void complete(ObjectNode definition) {
        if (!definition.has("version")) {
            definition.put("version", "1");
        }
        definition.path("stages").forEachEntry((name, stage) -> {
            for (JsonNode step : stage.path("steps")) {
                if (!step.has("to") && !step.has("decides")) {
                    ((ObjectNode) step).put("to", name);
                }
            }
        });
    }
}
