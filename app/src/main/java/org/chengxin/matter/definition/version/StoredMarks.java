package org.chengxin.matter.definition.version;

import java.util.Optional;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.mark.SealedMarks;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the mark of an act in the version of the definition that its matter followed then. */
@Component
class StoredMarks implements SealedMarks {

    private final Definitions definitions;

    StoredMarks(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Optional<String> of(JsonNode act) {
        return definitions
                .version(
                        act.path("definition").asString(""), act.path("version").asInt())
                .map(definition -> definition.stages().get(act.path("from").asString("")))
                .flatMap(stage -> stage.step(act.path("step").asString("")))
                .map(Step::marks);
    }
}
