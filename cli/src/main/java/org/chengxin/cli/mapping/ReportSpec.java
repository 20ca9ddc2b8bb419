package org.chengxin.cli.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.Row;
import org.chengxin.cli.source.RowIndex;
import org.chengxin.client.Report;
import org.jspecify.annotations.Nullable;

/** Specification of a report of one type, made of each row of a file or once. */
public final class ReportSpec {

    private final String type;
    private final @Nullable FileSpec file;
    private final @Nullable Join group;
    private final List<Join> joins;
    private final Condition condition;
    private final Field key;
    private final ObjectField data;

    ReportSpec(
            String type,
            @Nullable FileSpec file,
            @Nullable Join group,
            List<Join> joins,
            Condition condition,
            Field key,
            ObjectField data) {
        this.type = type;
        this.file = file;
        this.group = group;
        this.joins = joins;
        this.condition = condition;
        this.key = key;
        this.data = data;
    }

    /** The file whose rows it is made of; null: it is made once. */
    public @Nullable FileSpec file() {
        return file;
    }

    /** The report that the row makes, or null when the mapping's condition does not hold for it. */
    public @Nullable Mapped apply(@Nullable Row row, Join.Finder finder) {
        Scope scope = new Scope(row, joins, finder);
        if (!condition.holds(scope)) {
            return null;
        }
        List<Row> together = together(row, finder);
        if (row != null && !together.isEmpty() && !isSame(row, together.get(0))) {
            return null;
        }
        Object found = key.value(scope);
        if (found == null || key instanceof ScalarField text && text.incomplete(scope)) {
            scope.problem("key.format", "", "编号为空（the key is empty）");
        }
        Report report = new Report(type, found == null ? "" : found.toString(), data.values(scope));
        return new Mapped(report, rows(scope.rows(), together), scope.problems());
    }

    /** The rows of the file that this one makes a report with, in their order; none without a group. */
    private List<Row> together(@Nullable Row row, Join.Finder finder) {
        String value = row == null || group == null ? "" : RowIndex.key(row, group.here());
        return group == null || value.isEmpty()
                ? List.of()
                : finder.find(group, value).stream()
                        .filter(each -> condition.holds(new Scope(each, joins, finder)))
                        .toList();
    }

    /** Each once: what a list nests of the own file is there a second time. */
    private static List<Row> rows(List<Row> used, List<Row> together) {
        if (together.isEmpty()) {
            return used;
        }
        List<Row> all = new ArrayList<>();
        for (Row row : Stream.concat(used.stream(), together.stream()).toList()) {
            if (all.stream().noneMatch(each -> isSame(each, row))) {
                all.add(row);
            }
        }
        return all;
    }

    private static boolean isSame(Row one, Row other) {
        return one.file().equals(other.file()) && one.number() == other.number();
    }
}
