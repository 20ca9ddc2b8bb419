package org.chengxin.rule;

import org.chengxin.evidence.CanonicalJson;
import org.chengxin.evidence.Fact;
import org.chengxin.rule.calendar.ArrangedDay;
import org.chengxin.shared.FactId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is sealed of a confirmed arrangement: its days, and the two persons. */
final class ArrangementFacts {

    private ArrangementFacts() {}

    static Fact of(Arrangement arrangement) {
        FactId id = FactId.next();
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("v", 1).put("id", id.toString()).put("type", "arrangement");
        ObjectNode data = payload.putObject("data");
        data.put("year", arrangement.year());
        data.put("proposedBy", arrangement.proposedBy().toString())
                .put("confirmedBy", arrangement.decidedBy().toString());
        ArrayNode days = data.putArray("days");
        for (ArrangedDay day : arrangement.days().days()) {
            days.addObject()
                    .put("date", day.date().toString())
                    .put("kind", day.kind().name())
                    .put("name", day.name())
                    .put("source", day.source());
        }
        return new Fact(id, "arrangement", CanonicalJson.of(payload));
    }
}
