package org.chengxin.cli.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.cli.source.Row;
import org.chengxin.cli.source.RowIndex;
import org.chengxin.client.Result.Problem;
import org.jspecify.annotations.Nullable;

/** State of a row on its way into a report: its cells, the rows looked up for it, and what was found wrong. */
final class Scope {

    private final @Nullable Row own;
    private final List<Join> joins;
    private final @Nullable Row[] looked;
    private final boolean[] asked;
    private final Join.Finder finder;
    private final String prefix;
    private final int position;
    private final List<Row> rows;
    private final List<Problem> problems;

    Scope(@Nullable Row own, List<Join> joins, Join.Finder finder) {
        this(own, joins, finder, "", 1, new ArrayList<>(4), new ArrayList<>(0));
    }

    private Scope(
            @Nullable Row own,
            List<Join> joins,
            Join.Finder finder,
            String prefix,
            int position,
            List<Row> rows,
            List<Problem> problems) {
        this.own = own;
        this.joins = joins;
        this.looked = new Row[joins.size()];
        this.asked = new boolean[joins.size()];
        this.finder = finder;
        this.prefix = prefix;
        this.position = position;
        this.rows = rows;
        this.problems = problems;
        if (own != null) {
            use(own);
        }
    }

    /** The scope of a row nested in this one at a place of a list, counted from 0. */
    Scope nested(Row row, List<Join> itsJoins, String pointer, int index) {
        return new Scope(row, itsJoins, finder, prefix + pointer + "/" + index, index + 1, rows, problems);
    }

    private void use(Row row) {
        rows.add(row);
        String misshape = row.misshape();
        if (misshape != null) {
            problem("row.columns", "", misshape);
        }
    }

    @Nullable
    Row row(int join) {
        if (join == ColumnRef.OWN) {
            return own;
        }
        if (!asked[join]) {
            asked[join] = true;
            looked[join] = look(joins.get(join));
        }
        return looked[join];
    }

    private @Nullable Row look(Join join) {
        List<Row> found = find(join);
        if (found.isEmpty()) {
            if (join.required()) {
                problem(
                        "join.missing",
                        join.pointer(),
                        "在 " + join.file().name() + " 中找不到对应的行（no row for it in "
                                + join.file().name() + "）");
            }
            return null;
        }
        Row first = found.get(0);
        for (Row row : found) {
            use(row);
            if (!Arrays.equals(row.cells(), first.cells())) {
                problem(
                        "join.ambiguous",
                        join.pointer(),
                        "在 " + join.file().name() + " 中有多行且内容不同（several different rows for it in "
                                + join.file().name() + "）");
            }
        }
        return first;
    }

    List<Row> find(Join join) {
        String key = own == null ? "" : RowIndex.key(own, join.here());
        return key.isEmpty() ? List.of() : finder.find(join, key);
    }

    void problem(String code, String pointer, String detail) {
        problems.add(new Problem(code, prefix + pointer, detail));
    }

    int position() {
        return position;
    }

    List<Row> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }
}
