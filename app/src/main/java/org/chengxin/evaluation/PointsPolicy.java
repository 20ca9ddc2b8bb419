package org.chengxin.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How the rows that fit become points and a level; the scheme's own bounds. */
final class PointsPolicy {

    /** The levels, the best first. */
    static final List<String> LEVELS = List.of("excellent", "good", "fair", "poor");

    private static final int MOST = 120;

    private PointsPolicy() {}

    /** One reason and what it counts for. */
    record Reason(String reason, int points) {}

    /** The result of one evaluation. */
    record Scored(int points, String level, List<Reason> reasons) {}

    static Scored score(List<Map<String, Object>> rows) {
        List<Reason> reasons = rows.stream()
                .map(row -> new Reason(
                        String.valueOf(row.get("reason")),
                        ((BigDecimal) java.util.Objects.requireNonNull(row.get("points"))).intValueExact()))
                .toList();
        int sum = reasons.stream().mapToInt(Reason::points).sum();
        int points = Math.max(0, Math.min(MOST, sum));
        return new Scored(points, level(points), reasons);
    }

    private static String level(int points) {
        if (points >= 105) {
            return "excellent";
        }
        if (points >= 90) {
            return "good";
        }
        return points >= 70 ? "fair" : "poor";
    }
}
