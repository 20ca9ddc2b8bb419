package org.chengxin.shared;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream().map(Division::of).collect(Collectors.toUnmodifiableMap(Division::code, row -> row));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Division of(NamedCsvRecord row) {
        return new Division(
                row.getField("code"), row.getField("chinese"), row.getField("english"), row.getField("abolished"));
    }
}
