package org.chengxin.intake.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.database.Batch;
import org.chengxin.intake.Report;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of fact tables: one statement for all reports of a call. */
@Component
public class FactTables {

    private final Batch batch;
    private final JdbcClient sql;
    private final JsonMapper json;

    FactTables(Batch batch, JdbcClient sql, JsonMapper json) {
        this.batch = batch;
        this.sql = sql;
        this.json = json;
    }

    /** Stores a row for each report, and replaces those of the reports that these supersede. */
    public void save(FactTable table, List<Report> reports) {
        save(table, reports, Map.of());
    }

    /** @param more values of columns that the call alone knows, such as whom a report is about */
    public void save(FactTable table, List<Report> reports, Map<String, Function<Report, @Nullable Object>> more) {
        replace(table, reports);
        if (reports.isEmpty()) {
            return;
        }
        Map<String, Function<Report, @Nullable Object>> columns = new LinkedHashMap<>(table.columns);
        columns.putAll(more);
        String names = String.join(", ", columns.keySet());
        sql.sql("insert into " + table.name + " (" + names + ") select " + names
                        + " from jsonb_populate_recordset(null::" + table.name + ", cast(:rows as jsonb))"
                        + overwriting(table, columns.keySet()))
                .param("rows", json.writeValueAsString(rows(columns, reports)))
                .update();
    }

    private static List<Map<String, @Nullable Object>> rows(
            Map<String, Function<Report, @Nullable Object>> columns, List<Report> reports) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Report report : reports) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            columns.forEach((column, value) -> row.put(column, value.apply(report)));
            rows.add(row);
        }
        return rows;
    }

    private static String overwriting(FactTable table, Set<String> columns) {
        return table.key.isEmpty()
                ? ""
                : " on conflict (" + String.join(", ", table.key) + ") do update set "
                        + columns.stream()
                                .filter(column -> !table.key.contains(column) && !column.equals("id"))
                                .map(column -> column + " = excluded." + column)
                                .collect(Collectors.joining(", "));
    }

    private void replace(FactTable table, List<Report> reports) {
        List<Map<String, @Nullable Object>> replaced = reports.stream()
                .filter(report -> report.supersedes() != null)
                .map(report -> Map.<String, @Nullable Object>of(
                        "old", Objects.requireNonNull(report.supersedes()).value(),
                        "by", report.id().value()))
                .toList();
        if (table.keepsReplaced) {
            batch.run("update " + table.name + " set replaced_by = :by where " + table.id + " = :old", replaced);
        } else if (table.key.isEmpty()) {
            batch.run("delete from " + table.name + " where " + table.id + " = :old", replaced);
        }
    }

    /** Removes the rows of a report. Returns whom they were about. */
    public Set<SubjectId> forget(FactTable table, FactId report) {
        String about = table.subjects.isEmpty() ? table.id : String.join(", ", table.subjects);
        Set<SubjectId> touched = new LinkedHashSet<>();
        sql.sql("delete from " + table.name + " where " + table.id + " = :id returning " + about)
                .param("id", report.value())
                .query(row -> {
                    for (String column : table.subjects) {
                        touched.add(new SubjectId(row.getObject(column, UUID.class)));
                    }
                });
        return touched;
    }

    /** Whether a row is about any of these. */
    public boolean refersTo(FactTable table, Collection<SubjectId> subjects) {
        return table.subjects.stream()
                .anyMatch(column -> sql.sql("select exists (select from " + table.name + " where " + column
                                + " = any (cast(:subjects as uuid[])))")
                        .param(
                                "subjects",
                                subjects.stream().map(SubjectId::toString).toArray(String[]::new))
                        .query(Boolean.class)
                        .single());
    }
}
