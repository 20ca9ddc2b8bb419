package org.chengxin.portal;

import org.chengxin.rule.DecisionTable;

/** A published rule, rendered from the very file that is run. */
public record RulePage(DecisionTable table) {}
