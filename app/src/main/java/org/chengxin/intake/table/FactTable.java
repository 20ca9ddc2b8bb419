package org.chengxin.intake.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chengxin.intake.Report;
import org.jspecify.annotations.Nullable;

/**
 * 事实表: the table of a plain type of report, a row a report. Each has {@code seal} and the report's id in {@code id}, or in {@code fact}
 * where several reports may write the same row; a column takes a field of its name ({@code validUntil} is {@code valid_until}), or what a
 * function makes of the report. PostgreSQL turns values into the types of the columns.
 */
public final class FactTable {

    final String name;
    final String id;
    final Map<String, Function<Report, @Nullable Object>> columns = new LinkedHashMap<>();
    List<String> subjects = List.of();
    List<String> key = List.of();
    boolean keepsReplaced;

    private FactTable(String name, String id) {
        this.name = name;
        this.id = id;
        columns.put(id, report -> report.id().value());
        columns.put("seal", report -> report.seal().value());
    }

    /** @param name with its schema; without another word a report that replaces another takes its row away */
    public static FactTable of(String name) {
        return new FactTable(name, "id");
    }

    /** A table whose rows have ids of their own. */
    public static FactTable of(String name, String id) {
        return new FactTable(name, id);
    }

    /** Columns of the fields of these names, as they were reported; null where a report has none. */
    public FactTable fields(String... fields) {
        Arrays.stream(fields)
                .forEach(field -> column(column(field), report -> report.data().value(field)));
        return this;
    }

    public FactTable column(String column, Function<Report, @Nullable Object> value) {
        columns.put(column, value);
        return this;
    }

    /** Who reported it and when: {@code reporter}, its name in {@code source}, {@code received_at}. */
    public FactTable stated() {
        return column("reporter", report -> report.reporter().organisation().value())
                .column("source", report -> report.reporter().name())
                .column("received_at", report -> report.receivedAt().toString());
    }

    /** Columns that hold subjects, whom {@link FactTables#forget} tells of, so that their module can release them. */
    public FactTable subjects(String... named) {
        subjects = List.of(named);
        return this;
    }

    /** A replaced row stays, with the id of the report that took its place in {@code replaced_by}. */
    public FactTable keepingReplaced() {
        keepsReplaced = true;
        return this;
    }

    /** One row for each value of these columns, which the next report overwrites. */
    public FactTable oneFor(String... unique) {
        key = List.of(unique);
        return this;
    }

    private static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
