package org.chengxin.portal;

import java.util.List;
import org.chengxin.rule.DecisionTable;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.CellWords;
import org.chengxin.web.ui.RuleSheet;

/**
 * A published rule, rendered from the file that is executed.
 *
 * @param rows the rows, with their conditions in words
 * @param further the tables of the total and the level
 */
public record RulePage(DecisionTable table, List<Row> rows, List<RuleSheet> further) {

    /** @param conditions one per input; empty if anything matches */
    public record Row(String why, String points, List<String> conditions) {}

    static RulePage of(DecisionTable table, Texts texts) {
        return new RulePage(
                table,
                table.rows().stream()
                        .map(row -> new Row(
                                row.why(texts.english()),
                                row.outputs().get(0),
                                row.inputs().stream()
                                        .map(cell -> CellWords.of(cell, texts))
                                        .toList()))
                        .toList(),
                RuleSheet.of(table.further(), texts));
    }
}
