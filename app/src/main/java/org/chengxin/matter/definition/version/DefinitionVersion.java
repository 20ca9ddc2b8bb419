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
 * One state of a definition.
 *
 * @param effectiveFrom the day it is in force from; of a proposal the day it asks for
 * @param digest SHA-256 of the text, hexadecimal
 * @param source the text, YAML
 * @param shipped whether it came with the program
 * @param proposedBy the account of the maker; null while a shipped proposal is nobody's, and of version 1
 * @param decidedBy the account of the checker
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

    /** How far it has come. */
    public enum State {
        PROPOSED,
        /** From its day on, until a later version's. */
        IN_FORCE,
        REJECTED,
        /** It was open when proposals began, and goes on as one of them. */
        MOVED
    }

    /** What it says, with the number and the day that it got here. */
    public MatterDefinition definition() {
        return DefinitionFile.read(source).as(version, effectiveFrom);
    }
}
