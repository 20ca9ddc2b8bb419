package org.chengxin.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The shipped rules without a server, for tests of other modules. */
public final class RuleFiles {

    private RuleFiles() {}

    public static Map<String, DecisionTable> tables() {
        Map<String, DecisionTable> tables = new TreeMap<>();
        ShippedFiles.tables()
                .forEach((name, source) ->
                        tables.put(name, DecisionTables.table(name, 1, source, LocalDate.of(2019, 1, 6))));
        return tables;
    }

    /** Name → how sure its source is. */
    public static Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        ShippedParameters.shipped().forEach(parameter -> parameters.put(parameter.name(), parameter.confidence()));
        return parameters;
    }

    /** Name → the word of its unit. */
    public static Map<String, String> units() {
        Map<String, String> units = new TreeMap<>();
        ShippedParameters.UNITS.forEach((name, unit) -> units.put(name, unit.word()));
        return units;
    }
}
