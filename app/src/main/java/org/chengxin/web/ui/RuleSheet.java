package org.chengxin.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTable.Further;
import org.chengxin.web.Texts;

/**
 * A table of a rule, in words.
 *
 * @param heading its result
 * @param columns its inputs
 */
public record RuleSheet(String heading, List<String> columns, List<Row> rows) {

    /** @param conditions one per column; empty if anything matches */
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

    /** All tables of a rule, the first under the rule's name. */
    public static List<RuleSheet> all(DecisionTable table, Texts texts) {
        List<RuleSheet> sheets = new ArrayList<>();
        String name = "rule.table." + table.name();
        sheets.add(new RuleSheet(
                texts.has(name) ? texts.of(name) : table.name(),
                table.inputs().stream().map(each -> word(each, texts)).toList(),
                table.rows().stream()
                        .map(row -> new Row(
                                results(table.outputs(), row.outputs(), texts),
                                row.inputs().stream()
                                        .map(cell -> CellWords.of(cell, texts))
                                        .toList(),
                                row.why(texts.english())))
                        .toList()));
        sheets.addAll(of(table.further(), texts));
        return sheets;
    }

    /** All results except the code of the reason, which the explanation contains. */
    private static String results(List<String> names, List<String> cells, Texts texts) {
        return IntStream.range(0, names.size())
                .filter(column -> !names.get(column).equals("reason"))
                .mapToObj(column -> CellWords.of(cells.get(column), texts))
                .collect(Collectors.joining(texts.of("web.comma")));
    }

    private static String word(String name, Texts texts) {
        return texts.of("rule.column." + name);
    }
}
