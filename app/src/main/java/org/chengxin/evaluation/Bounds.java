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

/** Limits of the points and lower bounds of the levels: the tables {@code total} and {@code level} of the rule. */
final class Bounds {

    private static final String TALLY = "tally";
    private static final String TOTAL = "total";
    private static final String LEVEL = "level";

    private static final String NUMBER = "-?\\d+(?:[.]\\d+)?";
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);

    /**
     * Conditions that only compare with numbers: the result changes nowhere else, so that testing those numbers tests every
     * case.
     */
    private static final Pattern PLAIN = Pattern.compile(
            "-|(?:>=|<=|>|<)?\\s*" + NUMBER + "|[\\[\\](]\\s*" + NUMBER + "\\s*[.][.]\\s*" + NUMBER + "\\s*[\\[\\])]");

    private Bounds() {}

    /** Points clamped to the limits, and their level. */
    record Within(int total, String level) {}

    /**
     * Default bounds for a rule file without these tables. Evaluations sealed under such a file were scored with these bounds
     * and must stay reproducible.
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

    /** @param values results of the decisions after the rows */
    static Within of(Map<String, Object> values) {
        String level = String.valueOf(values.get(LEVEL));
        if (!PointsPolicy.LEVELS.contains(level)) {
            throw new IllegalStateException("no such level: " + level);
        }
        return new Within(((BigDecimal) Objects.requireNonNull(values.get(TOTAL))).intValueExact(), level);
    }

    /** Validates the bounds of a rule file: each sum needs exactly one total and one known level. */
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

    /** Result for every sum near a bound, by sum. The first and the last entry hold for all sums beyond them. */
    static SortedMap<Integer, Within> around(DecisionRunner rule, DecisionRunner other) {
        TreeSet<Integer> tried = tried(rule);
        tried.addAll(tried(other));
        SortedMap<Integer, Within> around = new TreeMap<>();
        tried.forEach(tally -> around.put(tally, rule.further().isEmpty() ? first(tally) : of(values(rule, tally))));
        return around;
    }

    /** Level → its lowest points. */
    static Map<String, Integer> lowest(SortedMap<Integer, Within> around) {
        Map<String, Integer> lowest = new HashMap<>();
        around.values().forEach(each -> lowest.merge(each.level(), each.total(), Math::min));
        return lowest;
    }

    private static Map<String, Object> values(DecisionRunner rule, int tally) {
        return rule.from(Map.of(TALLY, BigDecimal.valueOf(tally)), List.of(TOTAL, LEVEL));
    }

    /** Test points: the integers at and next to each number in the bounds, and one beyond each end. */
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
