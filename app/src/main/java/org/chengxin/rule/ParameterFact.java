package org.chengxin.rule;

import org.chengxin.evidence.CanonicalJson;
import org.chengxin.evidence.Fact;
import org.chengxin.shared.FactId;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is sealed of a parameter. */
final class ParameterFact {

    private static final String TYPE = "parameter";

    private ParameterFact() {}

    static Fact of(FactId id, Parameter parameter) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("v", 1).put("id", id.toString()).put("type", TYPE);
        ObjectNode data = payload.putObject("data");
        data.put("name", parameter.name()).put("value", parameter.value());
        data.put("from", parameter.effectiveFrom().toString());
        if (parameter.effectiveTo() != null) {
            data.put("to", parameter.effectiveTo().toString());
        }
        data.put("basis", parameter.basis()).put("source", parameter.source());
        data.put("confidence", parameter.confidence());
        return new Fact(id, TYPE, CanonicalJson.of(payload));
    }
}
