package org.chengxin.detection.shop.record;

import java.util.Arrays;

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
        int[] borders = new int[groups + 1];
        for (int group : groupOfRow) {
            if (group != Names.NONE) {
                borders[group + 1]++;
            }
        }
        for (int group = 0; group < groups; group++) {
            borders[group + 1] += borders[group];
        }
        int[] rows = new int[borders[groups]];
        int[] next = borders.clone();
        for (int row = 0; row < groupOfRow.length; row++) {
            if (groupOfRow[row] != Names.NONE) {
                rows[next[groupOfRow[row]]++] = row;
            }
        }
        return new Groups(borders, rows);
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
