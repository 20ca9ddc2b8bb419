package org.chengxin.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row of the shipped table {@code divisions.csv}; {@code abolishedIn} is a year or empty. */
record Division(String code, String chineseName, String englishName, String abolishedIn) {

    private static final Map<String, Division> TABLE = load();

    static Optional<Division> find(String code) {
        return Optional.ofNullable(TABLE.get(code));
    }

    static List<Division> all() {
        return TABLE.values().stream()
                .sorted(Comparator.comparing(Division::code))
                .toList();
    }

    boolean isAbolished() {
        return !abolishedIn.isEmpty();
    }

    private static Map<String, Division> load() {
        InputStream resource =
                Objects.requireNonNull(Division.class.getResourceAsStream("divisions.csv"), "divisions.csv is missing");
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.lines()
                    .skip(1)
                    .map(Division::of)
                    .collect(Collectors.toUnmodifiableMap(Division::code, row -> row));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The columns code, chinese, english and abolished, none of them quoted. */
    private static Division of(String row) {
        String[] cells = row.split(",", -1);
        return new Division(cells[0], cells[1], cells[2], cells[3]);
    }
}
