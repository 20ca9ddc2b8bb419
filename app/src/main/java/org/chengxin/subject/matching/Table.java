package org.chengxin.subject.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The word lists and tables beside this package. */
final class Table {

    private Table() {}

    /** Words between blanks. */
    static List<String> words(String file) {
        return Arrays.stream(read(file).strip().split("\\s+")).distinct().toList();
    }

    /** Rows of a table without quotes, less the heading. */
    static List<String[]> rows(String file) {
        return read(file).lines().skip(1).map(row -> row.split(",", -1)).toList();
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
