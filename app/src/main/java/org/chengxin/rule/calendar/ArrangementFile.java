package org.chengxin.rule.calendar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import org.chengxin.code.InvalidValueException;

/**
 * Holiday arrangements as CSV with the columns {@code year,kind,date,name,source}: kind OFF or WORK, date as
 * 2026-01-31, year that of the notice. The shipped file holds the notices for 2019 to 2026.
 */
public final class ArrangementFile {

    private ArrangementFile() {}

    public static List<YearArrangement> shipped() {
        InputStream resource = Objects.requireNonNull(
                ArrangementFile.class.getResourceAsStream("arrangements.csv"), "arrangements.csv is missing");
        try (Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Throws {@code calendar.row} with the line number for a row that cannot be read. */
    public static List<YearArrangement> read(Reader reader) throws IOException {
        Map<Integer, List<ArrangedDay>> years = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord row : rows) {
                addRow(row, years);
            }
        } catch (CsvParseException malformed) {
            throw new InvalidValueException("calendar.row", "comma-separated values");
        }
        return years.entrySet().stream()
                .map(year -> new YearArrangement(year.getKey(), year.getValue()))
                .toList();
    }

    private static void addRow(NamedCsvRecord row, Map<Integer, List<ArrangedDay>> years) {
        try {
            ArrangedDay day = new ArrangedDay(
                    LocalDate.parse(row.getField("date")),
                    ArrangedDay.Kind.valueOf(row.getField("kind")),
                    row.getField("name"),
                    row.getField("source"));
            years.computeIfAbsent(Integer.valueOf(row.getField("year")), year -> new ArrayList<>())
                    .add(day);
        } catch (DateTimeException | IllegalArgumentException | NoSuchElementException malformed) {
            throw new InvalidValueException(
                    "calendar.row", "year,kind,date,name,source in line " + row.getStartingLineNumber());
        }
    }
}
