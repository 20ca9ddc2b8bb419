package org.chengxin.account.competence;

import java.util.UUID;
import org.chengxin.evidence.CanonicalJson;
import org.chengxin.evidence.Fact;
import org.chengxin.shared.FactId;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is sealed of the competence table: that a change was proposed, and what became of it. */
final class CompetenceFact {

    private CompetenceFact() {}

    static Fact proposed(CompetenceEntry entry, String reason, UUID by) {
        return fact(FactId.next(), "matter-competence", entry, reason, "PROPOSED", by);
    }

    static Fact inForce(CompetenceEntry entry, String reason, UUID by) {
        return fact(FactId.next(), "matter-competence-decision", entry, reason, "IN_FORCE", by);
    }

    private static Fact fact(FactId id, String type, CompetenceEntry entry, String reason, String state, UUID by) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("v", 1).put("id", id.toString()).put("type", type);
        ObjectNode data = payload.putObject("data")
                .put("definition", entry.definition())
                .put("department", entry.department())
                .put("level", entry.level())
                .put("territory", entry.territory())
                .put("reason", reason)
                .put("state", state)
                .put("by", by.toString());
        if (entry.office() != null) {
            data.put("office", entry.office().toString());
        }
        return new Fact(id, type, CanonicalJson.of(payload));
    }
}
