package org.chengxin.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.chengxin.rule.sheet.DecisionSheet;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** The shipped rules without a server, for tests of other modules. */
public final class RuleFiles {

    private RuleFiles() {}

    public static Map<String, DecisionTable> tables() {
        Map<String, DecisionTable> tables = new TreeMap<>();
        ShippedFiles.tables()
                .forEach((name, source) ->
                        tables.put(name, DecisionTables.table(name, 1, LocalDate.of(2019, 1, 6), source)));
        return tables;
    }

    /** The shipped sheet of a table with one more line, as DMN. */
    public static String with(String name, String line) {
        try {
            return DecisionSheet.dmn(
                    name,
                    new ClassPathResource("rules/" + name + ".table.csv").getContentAsString(StandardCharsets.UTF_8)
                            + line + "\n");
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Puts another version in force. */
    public static void keep(ApplicationContext server, String name, String source, LocalDate from) {
        server.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> server.getBean(DecisionTables.class).texts().keep(name, source, from));
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
