package org.chengxin.web.page;

import java.util.List;
import org.chengxin.rule.DecisionTable;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.RuleSheet;
import org.jspecify.annotations.Nullable;

/**
 * A decision table, and another version of it for those who may propose it.
 *
 * @param further its tables after the first, in words
 * @param open the link to the proposal that waits; null where none does that the reader may see
 * @param source what stands in the form
 * @param from the day as it was written
 */
public record TablePage(
        DecisionTable table,
        List<RuleSheet> further,
        @Nullable String open,
        boolean proposer,
        String source,
        String from,
        String reason,
        List<FormError> errors) {}
