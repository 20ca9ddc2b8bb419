package org.chengxin.subject.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chengxin.intake.sheet.Spreadsheet;
import org.chengxin.intake.sheet.Spreadsheet.Cell;
import org.chengxin.intake.sheet.Spreadsheet.Line;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The couriers of a file, one a line. A courier may stand in it twice, for two outlets: that is one person with two numbers.
 *
 * @param couriers the lines that can be reported
 * @param faults the lines that cannot, each with the first reason
 * @param same lines with the identity number and name of an earlier line
 * @param unread headings that are no column of a roster; what stands under them is not read
 */
record Roster(List<Courier> couriers, List<Fault> faults, List<Same> same, List<String> unread) {

    /** @param data the fields of the report, without the empty ones */
    record Courier(int line, String number, Map<String, String> data) {}

    /**
     * Why a line is not stored.
     *
     * @param column null for the whole line
     * @param code of the problem
     */
    record Fault(int line, @Nullable RosterColumn column, String code) {}

    /** Two lines of one person. */
    record Same(int line, int earlier) {}

    /**
     * @param headings the column behind each heading that is understood, in any language
     * @throws ProblemException if a required column is missing, or one stands there twice
     */
    static Roster of(Spreadsheet file, Map<String, RosterColumn> headings) {
        List<String> unread = new ArrayList<>();
        Map<RosterColumn, Integer> columns = columns(file.lines().get(0), headings, unread);
        List<Courier> couriers = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Line line : file.lines().subList(1, file.lines().size())) {
            fault(line, columns).ifPresentOrElse(faults::add, () -> couriers.add(courier(line, columns)));
        }
        List<Same> same = new ArrayList<>();
        couriers.removeIf(new Repeats(faults, same)::refuses);
        return new Roster(List.copyOf(couriers), List.copyOf(faults), List.copyOf(same), List.copyOf(unread));
    }

    private static Map<RosterColumn, Integer> columns(
            Line line, Map<String, RosterColumn> headings, List<String> unread) {
        Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
        for (int index = 0; index < line.cells().size(); index++) {
            String heading = line.cell(index).text();
            RosterColumn column = headings.get(Spreadsheet.plain(heading));
            if (column != null && columns.putIfAbsent(column, index) != null) {
                throw new ProblemException(RosterProblem.COLUMNS, heading);
            }
            if (column == null && !heading.isEmpty()) {
                unread.add(heading);
            }
        }
        for (RosterColumn column : RosterColumn.values()) {
            if (column.required() && !columns.containsKey(column)) {
                throw new ProblemException(RosterProblem.COLUMNS, column.name());
            }
        }
        return columns;
    }

    private static Optional<Fault> fault(Line line, Map<RosterColumn, Integer> columns) {
        for (Map.Entry<RosterColumn, Integer> each : columns.entrySet()) {
            Cell cell = line.cell(each.getValue());
            if (cell.fault() != null) {
                return Optional.of(new Fault(line.number(), each.getKey(), cell.fault()));
            }
            if (each.getKey().required() && cell.text().isEmpty()) {
                return Optional.of(new Fault(line.number(), each.getKey(), "field.required"));
            }
        }
        return Optional.empty();
    }

    private static Courier courier(Line line, Map<RosterColumn, Integer> columns) {
        Map<String, String> data = new LinkedHashMap<>();
        columns.forEach((column, index) -> {
            String text = line.cell(index).text();
            if (column.field() != null && !text.isEmpty()) {
                data.put(column.field(), column.isDay() ? Spreadsheet.day(text) : text);
            }
        });
        int number = Objects.requireNonNull(columns.get(RosterColumn.NUMBER));
        return new Courier(line.number(), line.cell(number).text(), data);
    }

    /** Finds lines that repeat an earlier one: of one number only the first is reported, and a number has one name. */
    private record Repeats(
            List<Fault> faults, List<Same> same, Map<String, Courier> numbers, Map<String, Courier> identities) {

        Repeats(List<Fault> faults, List<Same> same) {
            this(faults, same, new HashMap<>(), new HashMap<>());
        }

        boolean refuses(Courier courier) {
            if (numbers.putIfAbsent(courier.number(), courier) != null) {
                faults.add(new Fault(courier.line(), RosterColumn.NUMBER, "roster.number-twice"));
                return true;
            }
            String identity = courier.data().get("identityNumber");
            Courier earlier =
                    identity == null ? null : identities.putIfAbsent(identity.toUpperCase(Locale.ROOT), courier);
            if (earlier == null) {
                return false;
            }
            if (Objects.equals(earlier.data().get("name"), courier.data().get("name"))) {
                same.add(new Same(courier.line(), earlier.line()));
                return false;
            }
            faults.add(new Fault(courier.line(), RosterColumn.IDENTITY_NUMBER, "roster.two-names"));
            return true;
        }
    }
}
