package org.chengxin.rule.proposal;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Owning department per object of proposals: {@code rules/owners.csv}, each row with its reason. */
@Component
public class Owners {

    private final List<Row> rows = read();

    /** @param prefix of the object names it covers; empty for all of the kind */
    record Row(String kind, String prefix, String department, String reason) {}

    /**
     * Word of the owning department: that of the longest matching prefix.
     *
     * @throws IllegalStateException for a kind without a row
     */
    public String of(String kind, String name) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind) && name.startsWith(row.prefix()))
                .max(Comparator.comparingInt(row -> row.prefix().length()))
                .orElseThrow(() -> new IllegalStateException("no owner of " + kind))
                .department();
    }

    static List<Row> read() {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource("rules/owners.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream()
                    .map(row -> new Row(
                            row.getField("kind"),
                            row.getField("prefix"),
                            row.getField("department"),
                            row.getField("reason")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
