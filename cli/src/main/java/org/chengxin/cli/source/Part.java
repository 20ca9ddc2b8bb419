package org.chengxin.cli.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** File on disk: its encoding, its header and where the wanted columns stand in it. */
final class Part {

    private final FileSpec spec;
    private final Path path;
    private final Charset charset;
    private final int firstRow;
    private int[] indices = {};
    private @Nullable MoneyUnit[] units = {};
    private int width;

    private Part(FileSpec spec, Path path, Charset charset, int firstRow) {
        this.spec = spec;
        this.path = path;
        this.charset = charset;
        this.firstRow = firstRow;
    }

    static Part open(FileSpec spec, Path path, int firstRow) throws InputException {
        try {
            Part part = new Part(spec, path, Encoding.of(path, spec.encoding()), firstRow);
            part.findColumns();
            return part;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    static InputException unreadable(Path path, Exception cause) {
        return InputException.of(path, "文件无法读取: " + cause, "the file cannot be read");
    }

    private void findColumns() throws InputException {
        List<String> titles = spec.header();
        if (titles == null) {
            String[] first = header();
            titles = Arrays.stream(first).map(String::strip).toList();
            while (!titles.isEmpty() && titles.get(titles.size() - 1).isEmpty()) {
                titles = titles.subList(0, titles.size() - 1);
            }
        }
        width = titles.size();
        int columns = spec.columns().size();
        indices = new int[columns];
        units = new MoneyUnit[columns];
        for (int slot = 0; slot < columns; slot++) {
            int index = find(titles, spec.columns().get(slot));
            indices[slot] = index;
            units[slot] = index < 0 ? null : MoneyUnit.ofTitle(titles.get(index));
        }
    }

    private String[] header() throws InputException {
        try (RowCursor cursor = RowCursor.over(this, false)) {
            Row first = cursor.next();
            if (first == null) {
                throw InputException.of(path, "文件为空，应有标题行", "the file is empty, a header line is expected");
            }
            return first.cells();
        }
    }

    private int find(List<String> titles, Column column) throws InputException {
        for (String name : column.names()) {
            int[] found = IntStream.range(0, titles.size())
                    .filter(i -> titles.get(i).equals(name))
                    .toArray();
            if (found.length == 0) {
                found = IntStream.range(0, titles.size())
                        .filter(i -> MoneyUnit.bareTitle(titles.get(i)).equals(name))
                        .toArray();
            }
            if (found.length > 1) {
                throw InputException.at(
                        path, 1, "列 " + name + " 出现了两次，请改名", "column " + name + " stands twice; rename one");
            }
            if (found.length == 1) {
                return found[0];
            }
        }
        if (spec.mayMiss(column)) {
            return -1;
        }
        String wanted = String.join(" / ", column.names());
        throw InputException.at(
                path,
                1,
                "没有列 %s；文件的列为 %s。请补上该列，或修改映射（%s）".formatted(wanted, titles, column.place()),
                "no column %s among the above; add it, correct the mapping or name it among the file's optional ones"
                        .formatted(wanted));
    }

    int index(int slot) {
        return indices[slot];
    }

    @Nullable
    MoneyUnit unit(int slot) {
        return units[slot];
    }

    int width() {
        return width;
    }

    FileSpec spec() {
        return spec;
    }

    Path path() {
        return path;
    }

    String name() {
        return path.getFileName().toString();
    }

    Charset charset() {
        return charset;
    }

    int firstRow() {
        return firstRow;
    }
}
