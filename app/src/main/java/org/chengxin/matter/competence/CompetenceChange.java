package org.chengxin.matter.competence;

import java.time.Instant;
import java.util.UUID;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/** A proposed change of the competence table, and what became of it. */
public record CompetenceChange(
        FactId fact,
        CompetenceEntry entry,
        String reason,
        State state,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable UUID decidedBy) {

    /** What became of it. */
    public enum State {
        PROPOSED,
        IN_FORCE,
        REJECTED
    }
}
