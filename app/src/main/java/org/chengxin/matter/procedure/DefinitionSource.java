package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.version.Definitions;
import org.springframework.stereotype.Component;

/** The definitions as the procedure asks for them: a matter's own version is always there. */
@Component
public class DefinitionSource {

    private final Definitions definitions;

    DefinitionSource(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The version for matters opened on that day. */
    public Optional<MatterDefinition> inForce(String name, LocalDate day) {
        return definitions.inForce(name, day);
    }

    /** @throws IllegalStateException if there is none */
    public MatterDefinition version(String name, int version) {
        return definitions
                .version(name, version)
                .orElseThrow(() -> new IllegalStateException("no version " + version + " of definition " + name));
    }
}
