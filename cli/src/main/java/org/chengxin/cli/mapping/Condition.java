package org.chengxin.cli.mapping;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Condition under which a row makes a report.
 *
 * @param columns at least one of them must hold
 * @param values what a column must be; null: anything but empty
 */
record Condition(List<ColumnRef> columns, @Nullable Set<String> values) {

    static final Condition ALWAYS = new Condition(List.of(), null);

    boolean holds(Scope scope) {
        if (columns.isEmpty()) {
            return true;
        }
        for (ColumnRef column : columns) {
            String text = column.text(scope).strip();
            if (values == null ? !text.isEmpty() : values.contains(text)) {
                return true;
            }
        }
        return false;
    }
}
