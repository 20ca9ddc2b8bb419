package org.chengxin.evaluation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Indicators of one merchant on one platform.
 *
 * @param counts the raw counts they are computed from
 * @param inputs values as the decision table takes them
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

    /** The inputs as sealed: strings, so that no reader rounds them. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        inputs.forEach((name, value) ->
                texts.put(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
        return texts;
    }
}
