package org.chengxin.web.page;

import java.util.List;
import org.chengxin.rule.DecisionTable;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.RuleSheet;
import org.jspecify.annotations.Nullable;

/**
 * A decision table, and another version of it for those who may propose it.
 *
 * @param sheets its tables in words
 * @param open the link to the proposal that waits; null where none does that the reader may see
 * @param source what stands in the form
 * @param from the day as it was written
 */
public record TablePage(
        DecisionTable table,
        List<RuleSheet> sheets,
        @Nullable String open,
        boolean proposer,
        String source,
        String from,
        String reason,
        List<FormError> errors) {}
