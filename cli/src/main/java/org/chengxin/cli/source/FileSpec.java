package org.chengxin.cli.source;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entry of a mapping's {@code files}: what the file is called and how it is written; gathers the columns used. */
public final class FileSpec {

    private final String name;
    private final String pattern;
    private final @Nullable Charset encoding;
    private final char separator;
    private final @Nullable List<String> header;
    private final Set<String> optional;
    private final List<Column> columns = new ArrayList<>();

    /**
     * @param name the name used in the mapping
     * @param pattern a file name, or a glob for several files of one form
     * @param encoding null to find it out
     * @param header the titles when the file has no header line, else null
     * @param optional columns that may be missing
     */
    public FileSpec(
            String name,
            String pattern,
            @Nullable Charset encoding,
            char separator,
            @Nullable List<String> header,
            Set<String> optional) {
        this.name = name;
        this.pattern = pattern;
        this.encoding = encoding;
        this.separator = separator;
        this.optional = Set.copyOf(optional);
        this.header = header == null ? null : List.copyOf(header);
    }

    /** The slot under which rows answer a column's cell. */
    public int slot(Column column) {
        columns.add(column);
        return columns.size() - 1;
    }

    public String name() {
        return name;
    }

    String pattern() {
        return pattern;
    }

    @Nullable
    Charset encoding() {
        return encoding;
    }

    char separator() {
        return separator;
    }

    @Nullable
    List<String> header() {
        return header;
    }

    boolean mayMiss(Column column) {
        return column.names().stream().anyMatch(optional::contains);
    }

    List<Column> columns() {
        return columns;
    }
}
