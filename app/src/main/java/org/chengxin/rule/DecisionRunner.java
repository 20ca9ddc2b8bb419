package org.chengxin.rule;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Runs a DMN file with Apache KIE; compiled once, thread-safe. Needs no server, so that anyone can recompute a result. */
public final class DecisionRunner {

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Map<String, String> types = new TreeMap<>();
    private final String first;
    private final List<DecisionTable.Further> further;

    /** @throws IllegalArgumentException if it does not compile */
    public DecisionRunner(String source) {
        this.runtime = compiled(source);
        this.model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalArgumentException(model.getMessages().get(0).getText());
        }
        model.getInputs()
                .forEach(input -> types.put(input.getName(), input.getType().getName()));
        DecisionFile file = DecisionFile.parse(source);
        this.first = file.decision();
        this.further = file.further();
    }

    private static DMNRuntime compiled(String source) {
        Resource resource = ResourceFactory.newReaderResource(new StringReader(source), "UTF-8");
        try {
            return DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(resource))
                    .getOrElseThrow(IllegalStateException::new);
        } catch (RuntimeException unreadable) {
            // For malformed XML the engine throws exceptions of its own.
            throw new IllegalArgumentException("not a DMN file that can be run", unreadable);
        }
    }

    /** The tables after the first. */
    public List<DecisionTable.Further> further() {
        return further;
    }

    /** Whether its inputs are all among these names. */
    public boolean takes(Set<String> names) {
        return types.keySet().stream().allMatch(names::contains);
    }

    /** Converts texts to the declared input types; names that are no inputs are dropped. */
    public Map<String, Object> inputs(Map<String, String> texts) {
        Map<String, Object> inputs = new TreeMap<>();
        texts.forEach((name, text) -> {
            String type = types.get(name);
            if (type != null) {
                inputs.put(
                        name,
                        type.equals("number")
                                ? new BigDecimal(text)
                                : type.equals("boolean") ? Boolean.valueOf(text) : text);
            }
        });
        return inputs;
    }

    /** Matching output rows of the first table; numbers are {@link BigDecimal}. */
    public List<Map<String, Object>> decide(Map<String, Object> inputs) {
        return all(inputs).rows();
    }

    /**
     * Results of all decisions.
     *
     * @param rows matching rows of the first table
     * @param values results of the other decisions, by name; a table without a matching row has none
     */
    public record Decided(List<Map<String, Object>> rows, Map<String, Object> values) {}

    /** @throws IllegalStateException if evaluation fails, such as two matching rows in a table with unique hits */
    public Decided all(Map<String, Object> inputs) {
        DMNResult result = runtime.evaluateAll(model, context(inputs));
        List<Map<String, Object>> rows = new ArrayList<>();
        if (sound(result).getDecisionResultByName(first).getResult() instanceof List<?> list) {
            list.forEach(row -> rows.add(row(row)));
        }
        return new Decided(rows, values(result));
    }

    /** Results of these decisions only, with the results of earlier decisions given by name. */
    public Map<String, Object> from(Map<String, Object> given, List<String> decisions) {
        return values(sound(runtime.evaluateByName(model, context(given), decisions.toArray(String[]::new))));
    }

    private DMNContext context(Map<String, Object> values) {
        DMNContext context = runtime.newContext();
        values.forEach(context::set);
        return context;
    }

    private static DMNResult sound(DMNResult result) {
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().get(0).getText());
        }
        return result;
    }

    private Map<String, Object> values(DMNResult result) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (DMNDecisionResult each : result.getDecisionResults()) {
            if (!each.getDecisionName().equals(first) && each.getResult() != null) {
                values.put(each.getDecisionName(), each.getResult());
            }
        }
        return values;
    }

    private static Map<String, Object> row(Object row) {
        Map<String, Object> values = new LinkedHashMap<>();
        ((Map<?, ?>) row).forEach((name, value) -> values.put(String.valueOf(name), value));
        return values;
    }
}
