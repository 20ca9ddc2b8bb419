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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.roster.RosterFile.Cell;
import org.chengxin.subject.roster.RosterFile.Line;
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

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:[-/.年])?(\\d{1,2})(?:[-/.月])?(\\d{1,2})日?(?:[ T]00:00(?::00)?)?");

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
    static Roster of(RosterFile file, Map<String, RosterColumn> headings) {
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
            RosterColumn column = headings.get(plain(heading));
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

    /** A heading without blanks, the asterisk of a required column and what stands in brackets. */
    static String plain(String heading) {
        return heading.replaceAll("[\\s*＊]|[(（].*", "").toLowerCase(Locale.ROOT);
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
                data.put(column.field(), column.isDay() ? day(text) : text);
            }
        });
        int number = Objects.requireNonNull(columns.get(RosterColumn.NUMBER));
        return new Courier(line.number(), line.cell(number).text(), data);
    }

    /** A day in the forms that spreadsheets and people write; any other text stays as it is and is refused as no day. */
    static String day(String text) {
        Matcher found = DAY.matcher(text);
        return found.matches()
                ? "%s-%02d-%02d"
                        .formatted(found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)))
                : text;
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
