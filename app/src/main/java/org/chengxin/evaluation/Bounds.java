package org.chengxin.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.rule.DecisionRunner;
import org.chengxin.rule.DecisionTable.Row;
import org.chengxin.rule.proposal.Line;
import org.jspecify.annotations.Nullable;

/** Between which limits the points lie and where each level begins: the tables {@code total} and {@code level} of the rule. */
final class Bounds {

    private static final String TALLY = "tally";
    private static final String TOTAL = "total";
    private static final String LEVEL = "level";

    private static final String NUMBER = "-?\\d+(?:[.]\\d+)?";
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);

    /** Conditions between whose numbers nothing changes, so that trying those numbers tries everything. */
    private static final Pattern PLAIN = Pattern.compile(
            "-|(?:>=|<=|>|<)?\\s*" + NUMBER + "|[\\[\\](]\\s*" + NUMBER + "\\s*[.][.]\\s*" + NUMBER + "\\s*[\\[\\])]");

    private Bounds() {}

    /** Points within their limits, and their level. */
    record Within(int total, String level) {}

    /**
     * The bounds of a rule file that has no tables for them: all were scored by these before the bounds came into the file,
     * and what was sealed under such a file is derived by them for good.
     */
    static Within first(int tally) {
        int total = Math.max(0, Math.min(120, tally));
        if (total >= 105) {
            return new Within(total, "excellent");
        }
        if (total >= 90) {
            return new Within(total, "good");
        }
        return new Within(total, total >= 70 ? "fair" : "poor");
    }

    /** @param values of the decisions after the rows */
    static Within of(Map<String, Object> values) {
        String level = String.valueOf(values.get(LEVEL));
        if (!PointsPolicy.LEVELS.contains(level)) {
            throw new IllegalStateException("no such level: " + level);
        }
        return new Within(((BigDecimal) Objects.requireNonNull(values.get(TOTAL))).intValueExact(), level);
    }

    /** What is wrong with the bounds of a file: a sum without a total or level, with several, or with an unknown one. */
    static List<Line> faults(DecisionRunner rule) {
        if (rule.further().isEmpty()) {
            return List.of();
        }
        for (var table : rule.further()) {
            for (int row = 0; row < table.rows().size(); row++) {
                if (!table.rows().get(row).inputs().stream()
                        .allMatch(cell -> PLAIN.matcher(cell).matches())) {
                    return List.of(Line.of("evaluation.trial.bounds.cell", row + 1));
                }
            }
        }
        return tried(rule).stream()
                .map(tally -> fault(rule, tally))
                .filter(Objects::nonNull)
                .limit(1)
                .toList();
    }

    private static @Nullable Line fault(DecisionRunner rule, int tally) {
        try {
            Map<String, Object> values = values(rule, tally);
            if (!values.containsKey(TOTAL) || !values.containsKey(LEVEL)) {
                return Line.of("evaluation.trial.bounds.gap", tally);
            }
            of(values);
            return null;
        } catch (IllegalStateException | ArithmeticException | ClassCastException unusable) {
            return Line.of("evaluation.trial.bounds.several", tally);
        }
    }

    /** What the sums come to around which anything changes: the first and the last of them stand for all beyond. */
    static SortedMap<Integer, Within> around(DecisionRunner rule, DecisionRunner other) {
        TreeSet<Integer> tried = tried(rule);
        tried.addAll(tried(other));
        SortedMap<Integer, Within> around = new TreeMap<>();
        tried.forEach(tally -> around.put(tally, rule.further().isEmpty() ? first(tally) : of(values(rule, tally))));
        return around;
    }

    /** Level → from how many points on. */
    static Map<String, Integer> lowest(SortedMap<Integer, Within> around) {
        Map<String, Integer> lowest = new HashMap<>();
        around.values().forEach(each -> lowest.merge(each.level(), each.total(), Math::min));
        return lowest;
    }

    private static Map<String, Object> values(DecisionRunner rule, int tally) {
        return rule.from(Map.of(TALLY, BigDecimal.valueOf(tally)), List.of(TOTAL, LEVEL));
    }

    /** Whole sums at, beside and beyond every number of the bounds. */
    private static TreeSet<Integer> tried(DecisionRunner rule) {
        TreeSet<Integer> tried = new TreeSet<>();
        if (rule.further().isEmpty()) {
            List.of(0, 70, 90, 105, 120).forEach(bound -> tried.addAll(List.of(bound - 1, bound, bound + 1)));
        }
        rule.further().stream()
                .flatMap(table -> table.rows().stream())
                .map(Row::inputs)
                .forEach(cells -> {
                    Matcher number = NUMBERS.matcher(String.join(" ", cells));
                    while (number.find()) {
                        int bound = new BigDecimal(number.group())
                                .setScale(0, RoundingMode.FLOOR)
                                .intValue();
                        tried.addAll(List.of(bound - 1, bound, bound + 1, bound + 2));
                    }
                });
        tried.add(0);
        return tried;
    }
}
