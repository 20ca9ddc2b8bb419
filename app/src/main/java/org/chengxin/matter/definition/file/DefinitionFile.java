package org.chengxin.matter.definition.file;

import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.shared.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Parses a definition from YAML that conforms to the published schema. */
public final class DefinitionFile {

    private static final YamlFile<MatterDefinition> FILE =
            new YamlFile<>(MatterDefinition.class, "matter-definition.schema.json");

    private DefinitionFile() {}

    /** @throws DefinitionException for an invalid definition, with the places */
    public static MatterDefinition read(String yaml) {
        try {
            return FILE.read(yaml, DefinitionFile::complete);
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
