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

    /** Not a cell: the line that the row begins at in its file. */
    static final ColumnRef LINE = new ColumnRef(OWN, -1);

    /** Not a cell: the name of the row's file. */
    static final ColumnRef FILE = new ColumnRef(OWN, -2);

    String text(Scope scope) {
        Row row = scope.row(join);
        if (row == null) {
            return "";
        }
        return equals(LINE) ? String.valueOf(row.line()) : equals(FILE) ? row.fileName() : row.cell(slot);
    }

    @Nullable
    MoneyUnit unit(Scope scope) {
        Row row = scope.row(join);
        return row == null || slot < 0 ? null : row.unit(slot);
    }
}
