package org.chengxin.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chengxin.rule.proposal.Line;

/** Validates a new row of a parameter, so that existing readers can still parse it. */
final class ParameterPolicy {

    static final int LONGEST_TEXT = 300;

    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal STEP = BigDecimal.valueOf(100);
    private static final Set<String> CONFIDENCES = Set.of("R", "R2", "D", "M");

    private ParameterPolicy() {}

    /** @param rows existing rows; at least one */
    static List<Line> faults(ParameterChange change, List<Parameter> rows, LocalDate from) {
        List<Line> faults = new ArrayList<>();
        Parameter latest = rows.get(rows.size() - 1);
        if (!isValue(change.value(), latest.value())) {
            faults.add(Line.of("rule.proposal.parameter.value", latest.value()));
        }
        if (!isText(change.basis()) || !isText(change.source())) {
            faults.add(Line.of("rule.proposal.parameter.text", LONGEST_TEXT));
        }
        if (!CONFIDENCES.contains(change.confidence())) {
            faults.add(Line.of("rule.proposal.parameter.confidence"));
        }
        LocalDate to = change.to();
        if (to != null && to.isBefore(from)) {
            faults.add(Line.of("rule.proposal.parameter.to"));
        }
        if (rows.stream().anyMatch(row -> !row.effectiveFrom().isBefore(from))) {
            faults.add(Line.of("rule.proposal.parameter.from", latest.effectiveFrom()));
        }
        return faults;
    }

    /** An integer stays an integer. A change by more than a factor of a hundred, up or down, is taken for a typing error. */
    private static boolean isValue(String value, String before) {
        boolean whole = !before.contains(".");
        if (!(whole ? WHOLE : DECIMAL).matcher(value).matches()) {
            return false;
        }
        BigDecimal next = new BigDecimal(value);
        BigDecimal now = new BigDecimal(before);
        return next.compareTo(LARGEST) <= 0
                && next.compareTo(now.multiply(STEP)) <= 0
                && next.multiply(STEP).compareTo(now) >= 0;
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
    }
}
