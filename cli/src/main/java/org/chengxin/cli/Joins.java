package org.chengxin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.cli.mapping.Join;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.InputException;
import org.chengxin.cli.source.Row;
import org.chengxin.cli.source.RowIndex;
import org.chengxin.cli.source.Source;

/** The indices of a run, made when first needed and shared by joins of the same file and columns. */
final class Joins implements Join.Finder, AutoCloseable {

    private final Map<FileSpec, Source> sources;
    private final Map<String, RowIndex> indices = new HashMap<>();
    private final Map<Join, RowIndex> byJoin = new HashMap<>();

    Joins(Map<FileSpec, Source> sources) {
        this.sources = sources;
    }

    @Override
    public List<Row> find(Join join, String key) {
        try {
            RowIndex index = byJoin.get(join);
            if (index == null) {
                index = index(join);
                byJoin.put(join, index);
            }
            return index.find(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RowIndex index(Join join) throws IOException {
        String name = join.file().name() + Arrays.toString(join.there());
        RowIndex index = indices.get(name);
        if (index == null) {
            Source source = sources.get(join.file());
            if (source == null) {
                throw new IllegalStateException(
                        "a join with a file that was not opened: " + join.file().name());
            }
            try {
                index = RowIndex.over(source, join.there());
            } catch (InputException e) {
                throw new IOException(e.getMessage(), e);
            }
            indices.put(name, index);
        }
        return index;
    }

    @Override
    public void close() throws IOException {
        for (RowIndex index : indices.values()) {
            index.close();
        }
    }
}
