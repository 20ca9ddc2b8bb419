package org.chengxin.web.page;

import java.util.List;
import org.chengxin.rule.DecisionTable;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.RuleSheet;
import org.jspecify.annotations.Nullable;

/**
 * A decision table, and the form for a new version for those who may propose it.
 *
 * @param sheets its tables in words
 * @param open the link to a pending proposal that the reader may see; null if there is none
 * @param source the form's text
 * @param from the date as typed
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
