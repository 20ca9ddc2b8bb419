package org.chengxin.rule;

import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;

/** Sealed fact of a parameter. */
final class ParameterFact {

    private static final String TYPE = "parameter";

    private ParameterFact() {}

    static Fact of(FactId id, Parameter parameter) {
        return FactPayload.of(TYPE, id)
                .with("name", parameter.name())
                .with("value", parameter.value())
                .with("from", parameter.effectiveFrom())
                .with("to", parameter.effectiveTo())
                .with("basis", parameter.basis())
                .with("source", parameter.source())
                .with("confidence", parameter.confidence())
                .fact();
    }
}
