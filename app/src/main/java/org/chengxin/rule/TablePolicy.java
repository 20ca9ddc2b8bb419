package org.chengxin.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.rule.DecisionTable.Further;
import org.chengxin.rule.proposal.Line;

/**
 * Validates a new version of a decision table: same columns, and cells with tests, literals and arithmetic only. Functions,
 * loops and contexts could do anything and are refused. Later tables take results of others or the sum of a column; no table in
 * force may be dropped.
 */
final class TablePolicy {

    static final int LONGEST = 200_000;
    static final int MOST_ROWS = 1_000;

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern OTHER = Pattern.compile("[-+*/<>=.,\\d\\s\\[\\]()]*");
    private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*)\\s*\\(");

    private static final String TALLY = "tally";

    /** Tables known to the pages: the total (sum of the matching rows within limits) and its level. */
    private static final Set<String> FURTHER = Set.of("total", "level");

    /** Sum of a column over the matching rows, 0 if none matches. */
    private static final Pattern SUM = Pattern.compile("sum\\(append\\(\\w+[.]\\w+, 0\\)\\)");

    private static final Set<String> WORDS = Set.of("not", "true", "false", "null", "and", "or");
    private static final String NOT = "not";

    private TablePolicy() {}

    /**
     * @param before version in force, whose columns the program supplies and reads
     * @param more names of further inputs that it supplies
     */
    static List<Line> faults(DecisionFile file, DecisionTable before, Set<String> more) {
        List<Line> faults = new ArrayList<>();
        Set<String> handed = new TreeSet<>(before.inputs());
        handed.addAll(more);
        for (String element : file.foreign()) {
            faults.add(Line.of("rule.proposal.table.element", element));
        }
        if (!handed.containsAll(file.inputs()) || !before.outputs().equals(file.outputs())) {
            faults.add(Line.of(
                    "rule.proposal.table.columns", String.join(", ", handed), String.join(", ", before.outputs())));
        }
        further(file, before, faults);
        List<DecisionTable.Row> rows = rows(file.rows(), file.further());
        if (file.rows().isEmpty() || rows.size() > MOST_ROWS) {
            faults.add(Line.of("rule.proposal.table.rows", MOST_ROWS));
        }
        Set<String> words = new HashSet<>(WORDS);
        words.addAll(handed);
        words.addAll(given(file));
        for (int row = 0; row < rows.size() && row < MOST_ROWS; row++) {
            List<String> cells = new ArrayList<>(rows.get(row).inputs());
            cells.addAll(rows.get(row).outputs());
            for (int column = 0; column < cells.size(); column++) {
                if (!isPlain(cells.get(column), words)) {
                    faults.add(Line.of("rule.proposal.table.cell", row + 1, column + 1));
                }
            }
        }
        return faults;
    }

    private static void further(DecisionFile file, DecisionTable before, List<Line> faults) {
        Map<String, Further> tables = new HashMap<>();
        file.further().forEach(each -> tables.put(each.name(), each));
        for (Further kept : before.further()) {
            Further next = tables.remove(kept.name());
            if (next == null) {
                faults.add(Line.of("rule.proposal.table.missing", kept.name()));
            } else if (!next.inputs().equals(kept.inputs()) || !next.outputs().equals(kept.outputs())) {
                faults.add(Line.of(
                        "rule.proposal.table.columns",
                        String.join(", ", kept.inputs()),
                        String.join(", ", kept.outputs())));
            }
        }
        Set<String> given = given(file);
        for (Further fresh : tables.values()) {
            if (!FURTHER.contains(fresh.name()) || !given.containsAll(fresh.inputs())) {
                faults.add(Line.of("rule.proposal.table.given", fresh.name()));
            }
        }
        file.expressions().forEach((name, expression) -> {
            if (!name.equals(TALLY) || !SUM.matcher(expression).matches()) {
                faults.add(Line.of("rule.proposal.table.expression", name));
            }
        });
    }

    /** Names available to tables after the first. */
    private static Set<String> given(DecisionFile file) {
        Set<String> given = new HashSet<>(file.expressions().keySet());
        file.further().forEach(each -> given.add(each.name()));
        return given;
    }

    /** Rows of all tables. */
    static List<DecisionTable.Row> rows(List<DecisionTable.Row> first, List<Further> further) {
        List<DecisionTable.Row> rows = new ArrayList<>(first);
        further.forEach(each -> rows.addAll(each.rows()));
        return rows;
    }

    private static boolean isPlain(String cell, Set<String> words) {
        String bare = TEXT.matcher(cell).replaceAll(" ");
        Matcher called = CALL.matcher(bare);
        while (called.find()) {
            if (!called.group(1).equals(NOT)) {
                return false;
            }
        }
        Matcher word = WORD.matcher(bare);
        while (word.find()) {
            if (!words.contains(word.group())) {
                return false;
            }
        }
        return OTHER.matcher(WORD.matcher(bare).replaceAll(" ")).matches();
    }

    /** A row with its column names, for display. */
    record NamedRow(List<String> inputs, List<String> outputs, DecisionTable.Row row) {

        private static final String ANYTHING = "-";
        private static final String REASON = "reason";

        /** Conditions, results without the reason code, and explanation. */
        Line words() {
            List<Line> conditions = new ArrayList<>();
            for (int column = 0; column < inputs.size(); column++) {
                String cell = row.inputs().get(column).strip();
                if (!cell.equals(ANYTHING)) {
                    conditions.add(Line.of("rule.proposal.table.condition")
                            .with(Line.of("rule.column." + inputs.get(column)), Line.cell(cell)));
                }
            }
            List<Line> results = new ArrayList<>();
            for (int column = 0; column < outputs.size(); column++) {
                if (!outputs.get(column).equals(REASON)) {
                    results.add(Line.cell(row.outputs().get(column)));
                }
            }
            Line when = conditions.isEmpty()
                    ? Line.of("rule.proposal.table.always")
                    : Line.list("rule.proposal.table.and", conditions);
            Line gives = Line.list("rule.proposal.table.and", results);
            return row.why().isBlank()
                    ? Line.of("rule.proposal.table.row").with(when, gives)
                    : Line.of("rule.proposal.table.row.why")
                            .with(when, gives, Line.both(row.why(false), row.why(true)));
        }
    }

    /** Rows of all tables, for display. */
    static List<NamedRow> told(
            List<String> inputs, List<String> outputs, List<DecisionTable.Row> first, List<Further> further) {
        List<NamedRow> told = new ArrayList<>();
        first.forEach(row -> told.add(new NamedRow(inputs, outputs, row)));
        further.forEach(table ->
                table.rows().forEach(row -> told.add(new NamedRow(table.inputs(), table.outputs(), row))));
        return told;
    }

    /** Rows of the first list that the second does not contain. */
    static List<NamedRow> without(List<NamedRow> rows, List<NamedRow> others) {
        return rows.stream().filter(row -> !others.contains(row)).toList();
    }
}
