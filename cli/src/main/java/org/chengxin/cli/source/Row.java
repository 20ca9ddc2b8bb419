package org.chengxin.cli.source;

import org.jspecify.annotations.Nullable;

/** Data row of a file. */
public final class Row {

    private final Part part;
    private final int number;
    private final long line;
    private final String[] cells;

    Row(Part part, int number, long line, String[] cells) {
        this.part = part;
        this.number = number;
        this.line = line;
        this.cells = cells;
    }

    /** The cell as it stands in the file, empty when the row or the file has no such column. */
    public String cell(int slot) {
        int index = part.index(slot);
        return index < 0 || index >= cells.length ? "" : cells[index];
    }

    /** The unit that the column's title tells, if it does. */
    public @Nullable MoneyUnit unit(int slot) {
        return part.unit(slot);
    }

    public FileSpec file() {
        return part.spec();
    }

    public String fileName() {
        return part.name();
    }

    /** The row's place among the data rows of all files under this name, from 0. */
    public int number() {
        return number;
    }

    /** Line in its file at which the row starts. */
    public long line() {
        return line;
    }

    public String[] cells() {
        return cells;
    }

    /** Fault of a row with fewer cells than the header, or more that are not empty; else null. */
    public @Nullable String misshape() {
        int last = cells.length;
        while (last > part.width() && cells[last - 1].isBlank()) {
            last--;
        }
        return last == part.width()
                ? null
                : "%s 第 %d 行有 %d 列，应为 %d 列（line %d has %d cells, %d expected）"
                        .formatted(part.name(), line, last, part.width(), line, last, part.width());
    }
}
