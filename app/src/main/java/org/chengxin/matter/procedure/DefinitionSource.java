package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.chengxin.matter.definition.MatterDefinition;

/** The definitions as the procedure asks for them. */
public interface DefinitionSource {

    /** The version for matters opened on that day. */
    public Optional<MatterDefinition> inForce(String name, LocalDate day);

    /** @throws IllegalStateException if there is none */
    public MatterDefinition version(String name, int version);
}
