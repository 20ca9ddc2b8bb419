package org.chengxin.intake.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.intake.sheet.SheetDelivery;
import org.chengxin.intake.sheet.Spreadsheet;
import org.chengxin.intake.sheet.Spreadsheet.Cell;
import org.chengxin.intake.sheet.Spreadsheet.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A spreadsheet read as reports of a type: one a line, or of a type with lists one for the lines with the same key, each of which
 * adds to the lists.
 *
 * @param columns those that are read, in the order of the file
 * @param unread headings that are no column of the type, or stand there a second time
 * @param missing required columns that the file has not
 * @param rows the reports; empty while a required column is missing
 * @param faults lines of which no report can be made
 * @param shared of a type with lists, the lines of each key; empty of other types
 */
public record UploadTable(
        List<Mapped> columns,
        List<String> unread,
        List<UploadColumn> missing,
        List<SheetDelivery.Row> rows,
        List<Fault> faults,
        Map<String, List<Integer>> shared) {

    /** A column of the file. */
    public record Mapped(int index, String heading, UploadColumn column) {}

    /** @param column null for the whole line */
    public record Fault(int line, String key, @Nullable UploadColumn column, String code) {}

    /** @param headings the column behind each heading that is understood */
    static UploadTable of(
            Spreadsheet file, String type, List<UploadColumn> wanted, Map<String, UploadColumn> headings) {
        List<Mapped> columns = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        Set<UploadColumn> found = new HashSet<>();
        Line first = file.lines().get(0);
        for (int index = 0; index < first.cells().size(); index++) {
            String heading = first.cell(index).text();
            UploadColumn column = headings.get(Spreadsheet.plain(heading));
            if (column != null && found.add(column)) {
                columns.add(new Mapped(index, heading, column));
            } else if (!heading.isEmpty()) {
                unread.add(heading);
            }
        }
        List<UploadColumn> missing = wanted.stream()
                .filter(column -> column.required() && !found.contains(column))
                .toList();
        List<SheetDelivery.Row> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Map<String, List<Integer>> shared = new HashMap<>();
        if (missing.isEmpty()) {
            boolean lists = wanted.stream().anyMatch(UploadColumn::isInList);
            Map<String, Building> reports = new LinkedHashMap<>();
            for (Line line : file.lines().subList(1, file.lines().size())) {
                read(line, columns, lists, reports, faults);
            }
            reports.values().stream()
                    .filter(each -> each.whole)
                    .map(each -> new SheetDelivery.Row(each.line, type, each.key, each.data))
                    .forEach(rows::add);
            if (lists) {
                reports.values().forEach(each -> shared.put(each.key, each.lines));
            }
        }
        return new UploadTable(columns, unread, missing, rows, faults, shared);
    }

    /**
     * The faults and, of each report with one, its other lines: a corrected line alone would make a report without them.
     *
     * @param found in lines of this table
     * @return by line
     */
    List<Fault> whole(List<Fault> found) {
        List<Fault> all = new ArrayList<>(found);
        Set<Integer> told = found.stream().map(Fault::line).collect(Collectors.toCollection(HashSet::new));
        for (Fault fault : found) {
            shared.getOrDefault(fault.key(), List.of()).stream()
                    .filter(told::add)
                    .forEach(line -> all.add(new Fault(line, fault.key(), null, "sheet.other-line")));
        }
        all.sort(Comparator.comparingInt(Fault::line));
        return all;
    }

    private static void read(
            Line line, List<Mapped> columns, boolean lists, Map<String, Building> reports, List<Fault> faults) {
        String key = columns.stream()
                .filter(each -> each.column().isKey())
                .map(each -> line.cell(each.index()).text())
                .findFirst()
                .orElse("");
        Building report = reports.get(key);
        boolean fresh = report == null;
        if (report == null) {
            report = new Building(line.number(), key);
            reports.put(key, report);
        }
        report.lines.add(line.number());
        Fault fault = !fresh && !lists ? new Fault(line.number(), key, null, "sheet.key-twice") : null;
        Map<String, ObjectNode> elements = new HashMap<>();
        for (Mapped each : columns) {
            Cell cell = line.cell(each.index());
            if (fault == null && cell.fault() != null) {
                fault = new Fault(line.number(), key, each.column(), cell.fault());
            } else if (fault == null && each.column().isKey() && key.isEmpty()) {
                fault = new Fault(line.number(), key, each.column(), "field.required");
            } else if (fault == null && !each.column().isKey() && !cell.text().isEmpty()) {
                JsonNode value = UploadValues.of(each.column().field().form(), cell.text());
                if (!report.put(each.column().path(), value, elements)) {
                    fault = new Fault(line.number(), key, each.column(), "sheet.differs");
                }
            }
        }
        if (fault != null) {
            faults.add(fault);
            // a repeated line of a type without lists leaves the first one whole
            report.whole &= !fresh && !lists;
        }
    }

    /** A report of which further lines may tell. */
    private static final class Building {

        private final int line;
        private final String key;
        private final List<Integer> lines = new ArrayList<>();
        private final ObjectNode data = JsonNodeFactory.instance.objectNode();
        private boolean whole = true;

        Building(int line, String key) {
            this.line = line;
            this.key = key;
        }

        /**
         * @param elements the elements that this line adds to lists, by the lists' names
         * @return false if an earlier line says something else there
         */
        boolean put(String path, JsonNode value, Map<String, ObjectNode> elements) {
            ObjectNode at = data;
            String[] names = path.split("\\.");
            for (int depth = 0; depth < names.length - 1; depth++) {
                String name = names[depth];
                ObjectNode outer = at;
                at = name.endsWith("[]")
                        ? elements.computeIfAbsent(name, list -> element(outer, list.substring(0, list.length() - 2)))
                        : member(outer, name);
            }
            String last = names[names.length - 1];
            JsonNode before = at.get(last);
            at.set(last, value);
            return before == null || before.equals(value);
        }

        private static ObjectNode member(ObjectNode outer, String name) {
            return outer.get(name) instanceof ObjectNode inner ? inner : outer.putObject(name);
        }

        private static ObjectNode element(ObjectNode outer, String name) {
            ArrayNode list = outer.get(name) instanceof ArrayNode there ? there : outer.putArray(name);
            return list.addObject();
        }
    }
}
