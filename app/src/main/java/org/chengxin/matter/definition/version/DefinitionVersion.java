package org.chengxin.matter.definition.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a definition.
 *
 * @param effectiveFrom first day in force; of a proposal the requested day
 * @param digest SHA-256 of the text, hexadecimal
 * @param source the YAML text
 * @param shipped whether it came with the program
 * @param proposedBy account of the proposer; null for version 1 and for a shipped proposal not taken up
 * @param decidedBy account of the decider
 * @param fact of the proposal, sealed by {@code seal}
 */
public record DefinitionVersion(
        String name,
        int version,
        State state,
        LocalDate effectiveFrom,
        String digest,
        String source,
        boolean shipped,
        @Nullable UUID proposedBy,
        Instant proposedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        FactId fact,
        SealId seal) {

    /** State of a version. */
    public enum State {
        PROPOSED,
        /** From its day until a later version's. */
        IN_FORCE,
        REJECTED,
        /** Open when proposals were introduced; continued as one of them. */
        MOVED
    }

    /** The parsed definition, with its version number and day here. */
    public MatterDefinition definition() {
        return DefinitionFile.read(source).as(version, effectiveFrom);
    }
}
