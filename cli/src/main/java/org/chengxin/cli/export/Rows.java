package org.chengxin.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.chengxin.cli.source.CsvCell;
import org.chengxin.client.Sent;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a report: its key and its fields, one row for each line of its list with its own fields repeated, and one
 * row with empty columns where the list is empty.
 */
final class Rows {

    private final List<String> columns;

    /** @param columns without the key, which is the first column of every row */
    Rows(List<String> columns) {
        this.columns = columns;
    }

    String header() {
        return "key," + String.join(",", columns);
    }

    List<String> of(Sent report) {
        List<String> rows = new ArrayList<>();
        for (Map<?, ?> line : lines(report.data())) {
            StringJoiner row = new StringJoiner(",");
            row.add(quoted(report.key()));
            for (String column : columns) {
                Object own = report.data().get(column);
                row.add(quoted(own == null || own instanceof List<?> ? line.get(column) : own));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static List<Map<?, ?>> lines(Map<?, ?> data) {
        List<Map<?, ?>> lines = new ArrayList<>();
        for (Object value : data.values()) {
            if (value instanceof List<?> list) {
                list.forEach(each -> lines.add(each instanceof Map<?, ?> line ? line : Map.of()));
            }
        }
        return lines.isEmpty() ? List.of(Map.of()) : lines;
    }

    /** RFC 4180: quotes where a comma, a quote or a line break stands inside, or a blank at an end. */
    private static String quoted(@Nullable Object value) {
        String text = CsvCell.written(Objects.toString(value, ""));
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && text.strip().length() == text.length();
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
