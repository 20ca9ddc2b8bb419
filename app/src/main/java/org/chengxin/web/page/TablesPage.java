package org.chengxin.web.page;

import java.util.List;
import org.chengxin.rule.DecisionTable;

/** The decision tables in force. */
public record TablesPage(List<Row> rows) {

    /** @param proposer whether the reader may propose a new version */
    public record Row(DecisionTable table, boolean proposer) {}
}
