package org.chengxin.rule.retention;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.chengxin.rule.ShippedFiles;

/** Rows of a sheet that lies beside the folders of rules. */
final class Sheets {

    private Sheets() {}

    static <T> List<T> rows(String file, Function<NamedCsvRecord, T> row) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(ShippedFiles.text(file))) {
            return rows.stream().map(row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
