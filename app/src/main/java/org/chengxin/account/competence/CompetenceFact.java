package org.chengxin.account.competence;

import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;

/** Sealed facts of the competence table: a proposed change and its decision. */
final class CompetenceFact {

    private CompetenceFact() {}

    static Fact proposed(CompetenceEntry entry, String reason, UUID by) {
        return fact(FactId.next(), "matter-competence", entry, reason, "PROPOSED", by);
    }

    static Fact inForce(CompetenceEntry entry, String reason, UUID by) {
        return fact(FactId.next(), "matter-competence-decision", entry, reason, "IN_FORCE", by);
    }

    private static Fact fact(FactId id, String type, CompetenceEntry entry, String reason, String state, UUID by) {
        return FactPayload.of(type, id)
                .with("definition", entry.definition())
                .with("department", entry.department())
                .with("level", entry.level())
                .with("territory", entry.territory())
                .with("reason", reason)
                .with("state", state)
                .with("by", by)
                .with("office", entry.office())
                .fact();
    }
}
