package org.chengxin.cli.mapping;

import org.chengxin.cli.source.MoneyUnit;
import org.chengxin.cli.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A cell as seen from a row.
 *
 * @param join the number of the join whose row has it, or {@link #OWN}
 */
record ColumnRef(int join, int slot) {

    static final int OWN = -1;

    String text(Scope scope) {
        Row row = scope.row(join);
        return row == null ? "" : row.cell(slot);
    }

    @Nullable
    MoneyUnit unit(Scope scope) {
        Row row = scope.row(join);
        return row == null ? null : row.unit(slot);
    }
}
