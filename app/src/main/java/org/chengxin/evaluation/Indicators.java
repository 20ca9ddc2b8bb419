package org.chengxin.evaluation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a merchant's trade on one platform and its file amount to.
 *
 * @param counts the raw numbers that the rest is made of
 * @param inputs as the decision table takes them
 */
record Indicators(Map<String, Long> counts, Map<String, Object> inputs) {

    static Indicators of(Iterable<Indicator> indicators, Tally.Counts counted) {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, Object> inputs = new TreeMap<>();
        for (Indicator indicator : indicators) {
            indicator.counts().forEach(count -> counts.put(count, counted.of(count)));
            inputs.put(indicator.name(), indicator.value().apply(counted));
        }
        return new Indicators(counts, inputs);
    }

    /** As they are sealed: every value a string, so that no reader rounds it. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        inputs.forEach((name, value) ->
                texts.put(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
        return texts;
    }
}
