package org.chengxin.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.chengxin.evaluation.Evaluation.Reason;
import org.chengxin.rule.DecisionRunner;

/** Computes points and level from the matching rows. */
final class PointsPolicy {

    /** The levels, the best first. */
    static final List<String> LEVELS = List.of("excellent", "good", "fair", "poor");

    private PointsPolicy() {}

    /** The result of one evaluation. */
    record Scored(int points, String level, List<Reason> reasons) {}

    /** @throws RuntimeException if the rule gives points that are no integer, or no total or known level */
    static Scored score(DecisionRunner rule, Map<String, Object> inputs) {
        DecisionRunner.Decided decided = rule.all(inputs);
        List<Reason> reasons = decided.rows().stream()
                .map(row -> new Reason(
                        String.valueOf(row.get("reason")),
                        ((BigDecimal) java.util.Objects.requireNonNull(row.get("points"))).intValueExact()))
                .toList();
        Bounds.Within within = rule.further().isEmpty()
                ? Bounds.first(reasons.stream().mapToInt(Reason::points).sum())
                : Bounds.of(decided.values());
        return new Scored(within.total(), within.level(), reasons);
    }
}
