package org.chengxin.rule.sheet;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chengxin.rule.proposal.Line;

/**
 * 决策单: decision table as a CSV file, one line per rule, naming only the conditions that the rule has. It is compiled to the DMN
 * file that is sealed, published and run: {@link #dmn}.
 *
 * <p>The first table collects all matching rules, each with its name as the reason. A later table has a unique hit; it takes
 * {@code tally}, the sum of the points, or the result of the table before. A line {@code columns} sets the display order of
 * columns; a word that is no name stands for itself. Column types are inferred from the cells.
 */
public final class DecisionSheet {

    private static final List<String> HEADER = List.of("table", "row", "when", "gives", "why");
    private static final String COLUMNS = "columns";
    private static final String REASON = "reason";
    private static final String TALLY = "tally";
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_COLUMNS = 100;

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern ROW = Pattern.compile("[\\p{L}\\p{N}_-]+");
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|[\\p{L}_][\\p{L}\\p{N}_-]*");
    private static final Set<String> FEEL = Set.of("not", "true", "false", "null", "and", "or");

    /** A fault, with its line number where it has one. */
    public static final class Fault extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final transient Line line;

        Fault(String what, Object... arguments) {
            super("rule.proposal.sheet." + what + List.of(arguments));
            this.line = Line.of("rule.proposal.sheet." + what, arguments);
        }

        public Line line() {
            return line;
        }
    }

    private record Rule(String name, Map<String, String> when, Map<String, String> gives, String why) {

        private String given(String output) {
            return gives.getOrDefault(output, "");
        }
    }

    /** A table with its columns in order. */
    private record Table(String name, Set<String> inputs, Set<String> outputs, List<Rule> rules) {

        private String input(String column, Rule rule) {
            return rule.when().getOrDefault(column, "-");
        }

        private String type(String column, boolean output) {
            List<String> cells = rules.stream()
                    .map(rule -> output ? rule.given(column) : input(column, rule))
                    .toList();
            return cells.stream().anyMatch(cell -> cell.contains("\""))
                    ? "string"
                    : cells.stream().anyMatch(cell -> cell.matches(".*\\b(true|false)\\b.*")) ? "boolean" : "number";
        }
    }

    private final String name;
    private final List<String> title;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    private DecisionSheet(String name, String source) {
        this.name = name;
        this.title = source.lines().takeWhile(line -> line.startsWith("#")).toList();
        List<NamedCsvRecord> lines = read(source);
        Set<String> names = new HashSet<>(FEEL);
        names.add(TALLY);
        lines.forEach(line -> {
            if (line.getFieldCount() != HEADER.size()) {
                throw new Fault("row", line.getStartingLineNumber());
            }
            names.add(line.getField("table"));
            names.addAll(pairs(line, "when").keySet());
        });
        lines.forEach(line -> take(line, names));
        if (tables.values().stream().anyMatch(table -> table.rules().isEmpty())) {
            throw new Fault("header", String.join(",", HEADER));
        }
    }

    /**
     * Compiles a sheet to DMN; a file that is DMN already is returned unchanged.
     *
     * @param name of the table, such as {@code evaluation/merchant}
     * @throws Fault if it is no valid sheet
     */
    public static String dmn(String name, String source) {
        return source.stripLeading().startsWith("<") ? source : new DecisionSheet(name, source).written();
    }

    private static List<NamedCsvRecord> read(String source) {
        try (var reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(source.startsWith("\uFEFF") ? source.substring(1) : source)) {
            List<NamedCsvRecord> lines = reader.stream().toList();
            if (lines.isEmpty() || !lines.get(0).getHeader().equals(HEADER)) {
                throw new Fault("header", String.join(",", HEADER));
            }
            if (lines.size() > MOST_ROWS) {
                throw new Fault("large", MOST_ROWS, MOST_COLUMNS);
            }
            return lines;
        } catch (CsvParseException malformed) {
            throw new Fault("header", String.join(",", HEADER));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void take(NamedCsvRecord line, Set<String> names) {
        long number = line.getStartingLineNumber();
        String called = line.getField("table");
        String row = line.getField("row");
        if (!NAME.matcher(called).matches() || !ROW.matcher(row).matches()) {
            throw new Fault("row", number);
        }
        Table table = tables.computeIfAbsent(
                called, fresh -> new Table(fresh, new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>()));
        Map<String, String> when = quoted(pairs(line, "when"), names);
        table.inputs().addAll(when.keySet());
        if (row.equals(COLUMNS)) {
            return;
        }
        Map<String, String> gives = quoted(pairs(line, "gives"), names);
        if (gives.isEmpty() || when.containsValue("") || gives.containsValue("")) {
            throw new Fault("condition", number);
        }
        if (table.rules().stream().anyMatch(rule -> rule.name().equals(row))) {
            throw new Fault("twice", number, row);
        }
        if (isFirst(table)) {
            gives.put(REASON, '"' + row + '"');
        }
        if (!table.rules().isEmpty() && !table.outputs().equals(gives.keySet())
                || table.inputs().size() > MOST_COLUMNS
                || !isFirst(table) && gives.size() != 1) {
            throw new Fault("gives", number);
        }
        table.outputs().addAll(gives.keySet());
        table.rules().add(new Rule(row, when, gives, line.getField("why")));
    }

    private boolean isFirst(Table table) {
        return tables.values().iterator().next() == table;
    }

    /** Parses {@code orders >=50; lateShare <=2}: name → test, empty string if there is none. */
    private static Map<String, String> pairs(NamedCsvRecord line, String field) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String each : line.getField(field).split(";")) {
            String[] pair = each.strip().split("\\s+", 2);
            if (!each.isBlank()
                    && (!NAME.matcher(pair[0]).matches()
                            || pairs.put(pair[0], pair.length < 2 ? "" : pair[1].strip()) != null)) {
                throw new Fault("condition", line.getStartingLineNumber());
            }
        }
        return pairs;
    }

    private static Map<String, String> quoted(Map<String, String> pairs, Set<String> names) {
        pairs.replaceAll((name, test) -> WORDS.matcher(test).replaceAll(found -> {
            String word = found.group();
            return java.util.regex.Matcher.quoteReplacement(
                    word.startsWith("\"") || names.contains(word) ? word : '"' + word + '"');
        }));
        return pairs;
    }

    private String written() {
        String own = name.substring(name.lastIndexOf('/') + 1);
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        title.forEach(each -> line("<!-- %s -->", each.substring(1).strip().replace("--", "– ")));
        line(
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"%s\" name=\"%s\" namespace=\"https://chengxin.org/rules/%s\">",
                own, own, name);
        Table first = tables.values().iterator().next();
        for (String input : first.inputs()) {
            line(
                    "  <inputData id=\"in-%1$s\" name=\"%1$s\"><variable id=\"var-%1$s\" name=\"%1$s\" typeRef=\"%2$s\"/></inputData>",
                    input, first.type(input, false));
        }
        decision(first, "", "");
        List<Table> further =
                tables.values().stream().filter(table -> table != first).toList();
        if (further.stream().anyMatch(table -> table.inputs().contains(TALLY))) {
            tally(first.name());
        }
        further.forEach(table -> decision(table, "-for-" + table.name(), table.name() + "-"));
        line("</definitions>");
        return out.toString();
    }

    private void tally(String first) {
        line(
                "  <!-- The sum of the rows 合计; within its limits it is the total 总分, which gives the level 等级. Files from before end above. -->");
        line("  <decision id=\"tally\" name=\"tally\">");
        line("    <variable id=\"tally-variable\" name=\"tally\" typeRef=\"number\"/>");
        line(
                "    <informationRequirement id=\"need-%1$s-for-tally\"><requiredDecision href=\"#%1$s\"/></informationRequirement>",
                first);
        line(
                "    <literalExpression id=\"tally-expression\"><text>sum(append(%s.points, 0))</text></literalExpression>",
                first);
        line("  </decision>");
    }

    /** @param prefix of its ids, which in a later table begin with its name */
    private void decision(Table table, String need, String prefix) {
        boolean first = prefix.isEmpty();
        String only = first
                ? ""
                : " typeRef=\"" + table.type(table.outputs().iterator().next(), true) + '"';
        line("  <decision id=\"%1$s\" name=\"%1$s\">", table.name());
        line("    <variable id=\"%1$s-variable\" name=\"%1$s\"%2$s/>", table.name(), only);
        for (String input : table.inputs()) {
            String required = first ? "requiredInput href=\"#in-" + input : "requiredDecision href=\"#" + input;
            line(
                    "    <informationRequirement id=\"need-%s%s\"><%s\"/></informationRequirement>",
                    input, need, required);
        }
        line("    <decisionTable id=\"%s-table\" hitPolicy=\"%s\">", table.name(), first ? "COLLECT" : "UNIQUE");
        for (String input : table.inputs()) {
            line(
                    "      <input id=\"%1$scolumn-%2$s\"><inputExpression id=\"%1$sexpression-%2$s\" typeRef=\"%3$s\"><text>%2$s</text></inputExpression></input>",
                    prefix, input, table.type(input, false));
        }
        for (String output : table.outputs()) {
            String named = first ? " name=\"" + output + '"' : "";
            line(
                    "      <output id=\"%scolumn-%s\"%s typeRef=\"%s\"/>",
                    prefix, output, named, table.type(output, true));
        }
        line("      <annotation name=\"why\"/>");
        table.rules().forEach(rule -> rule(table, rule, prefix + rule.name()));
        line("    </decisionTable>");
        line("  </decision>");
    }

    private void rule(Table table, Rule rule, String id) {
        line("      <rule id=\"rule-%s\">", id);
        table.inputs().forEach(input -> entry("input", id + '-' + input, table.input(input, rule)));
        table.outputs().forEach(output -> entry("output", id + '-' + output, rule.given(output)));
        line("        <annotationEntry><text>%s</text></annotationEntry>", escaped(rule.why()));
        line("      </rule>");
    }

    private void entry(String kind, String id, String cell) {
        line("        <%1$sEntry id=\"%2$s\"><text>%3$s</text></%1$sEntry>", kind, id, escaped(cell));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void line(String format, Object... arguments) {
        out.append(format.formatted(arguments)).append('\n');
    }
}
