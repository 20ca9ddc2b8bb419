package org.chengxin.web.ui;

import java.util.List;
import org.chengxin.rule.DecisionTable.Further;
import org.chengxin.web.Texts;

/**
 * A table of a rule after its first, in words.
 *
 * @param heading what it gives
 * @param columns what it takes
 */
public record RuleSheet(String heading, List<String> columns, List<Row> rows) {

    /** @param conditions one a column; empty where anything fits */
    public record Row(String result, List<String> conditions, String why) {}

    public static List<RuleSheet> of(List<Further> tables, Texts texts) {
        return tables.stream()
                .map(table -> new RuleSheet(
                        word(table.name(), texts),
                        table.inputs().stream().map(each -> word(each, texts)).toList(),
                        table.rows().stream()
                                .map(row -> new Row(
                                        CellWords.of(row.outputs().get(0), texts),
                                        row.inputs().stream()
                                                .map(cell -> CellWords.of(cell, texts))
                                                .toList(),
                                        row.why(texts.english())))
                                .toList()))
                .toList();
    }

    private static String word(String name, Texts texts) {
        return texts.of("rule.column." + name);
    }
}
