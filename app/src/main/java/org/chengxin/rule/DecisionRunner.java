package org.chengxin.rule;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Runs one DMN file with Apache KIE; compiled once, used by many threads. Needs no server, so that anyone can re-derive. */
public final class DecisionRunner {

    private final DMNRuntime runtime;
    private final DMNModel model;

    /** @throws IllegalArgumentException if the engine cannot compile it */
    public DecisionRunner(String source) {
        this.runtime = compiled(source);
        this.model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalArgumentException(model.getMessages().get(0).getText());
        }
    }

    private static DMNRuntime compiled(String source) {
        Resource resource = ResourceFactory.newReaderResource(new StringReader(source), "UTF-8");
        try {
            return DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(resource))
                    .getOrElseThrow(IllegalStateException::new);
        } catch (RuntimeException unreadable) {
            // The engine reports what is no XML by exceptions of its own.
            throw new IllegalArgumentException("not a DMN file that can be run", unreadable);
        }
    }

    /** The output rows that fit; numbers are {@link BigDecimal}. */
    public List<Map<String, Object>> decide(Map<String, Object> inputs) {
        DMNContext context = runtime.newContext();
        inputs.forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        DMNDecisionResult decision = result.getDecisionResults().get(0);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().get(0).getText());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        if (decision.getResult() instanceof List<?> list) {
            list.forEach(row -> rows.add(row(row)));
        }
        return rows;
    }

    private static Map<String, Object> row(Object row) {
        Map<String, Object> values = new LinkedHashMap<>();
        ((Map<?, ?>) row).forEach((name, value) -> values.put(String.valueOf(name), value));
        return values;
    }
}
