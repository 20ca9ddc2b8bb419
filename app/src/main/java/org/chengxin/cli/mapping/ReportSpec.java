package org.chengxin.cli.mapping;

import java.util.List;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.Row;
import org.chengxin.client.Report;
import org.jspecify.annotations.Nullable;

/** How a report of one type is made, of each row of a file or once. */
public final class ReportSpec {

    private final String type;
    private final @Nullable FileSpec file;
    private final List<Join> joins;
    private final Condition condition;
    private final Field key;
    private final ObjectField data;

    ReportSpec(
            String type, @Nullable FileSpec file, List<Join> joins, Condition condition, Field key, ObjectField data) {
        this.type = type;
        this.file = file;
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
        Object found = key.value(scope);
        if (found == null || key instanceof ScalarField text && text.incomplete(scope)) {
            scope.problem("key.format", "", "编号为空（the key is empty）");
        }
        Report report = new Report(type, found == null ? "" : found.toString(), data.values(scope));
        return new Mapped(report, scope.rows(), scope.problems());
    }
}
