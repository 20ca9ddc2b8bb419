package org.chengxin.detection.shop.record;

import java.util.Arrays;
import org.chengxin.detection.graph.Rows;
import org.chengxin.detection.table.Names;

/**
 * The rows of each group, in the order of the rows, as one array and its borders.
 *
 * <p>Invariant: rows {@code from(g)} to {@code to(g)} exclusive of {@link #row} belong to group g; rows without a group
 * ({@link Names#NONE}) are in none.
 */
public final class Groups {

    private final int[] borders;
    private final int[] rows;

    private Groups(int[] borders, int[] rows) {
        this.borders = borders;
        this.rows = rows;
    }

    public static Groups of(int groups, int[] groupOfRow) {
        int[] borders = Rows.starts(null, groupOfRow, groups, groupOfRow.length);
        return new Groups(borders, Rows.sorted(null, groupOfRow, borders, groupOfRow.length));
    }

    public int count() {
        return borders.length - 1;
    }

    public int from(int group) {
        return borders[group];
    }

    public int to(int group) {
        return borders[group + 1];
    }

    public int size(int group) {
        return borders[group + 1] - borders[group];
    }

    public int row(int position) {
        return rows[position];
    }

    /** The rows of one group, as a new array. */
    public int[] rows(int group) {
        return Arrays.copyOfRange(rows, borders[group], borders[group + 1]);
    }
}
