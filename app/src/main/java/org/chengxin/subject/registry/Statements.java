package org.chengxin.subject.registry;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Problems;
import org.chengxin.intake.Reporter;

/** Who may state which kind of a report type, from {@code authority.csv}: a source is believed within its authority only. */
record Statements(List<Row> rows) {

    record Row(String type, String kind, OrganisationKind reporter) {}

    static Statements of(String type) {
        InputStream resource = Objects.requireNonNull(Statements.class.getResourceAsStream("authority.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new Statements(rows.stream()
                    .map(Statements::row)
                    .filter(row -> row.type().equals(type))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row row(NamedCsvRecord row) {
        return new Row(
                row.getField("type"),
                row.getField("kind"),
                OrganisationKind.valueOf(row.getField("reporter").toUpperCase(Locale.ROOT)));
    }

    String[] kinds() {
        return rows.stream().map(Row::kind).distinct().toArray(String[]::new);
    }

    Set<OrganisationKind> reporters() {
        return rows.stream().map(Row::reporter).collect(Collectors.toUnmodifiableSet());
    }

    /** The first kind that a kind of reporter may state. */
    String of(OrganisationKind reporter) {
        return rows.stream()
                .filter(row -> row.reporter() == reporter)
                .findFirst()
                .orElseThrow()
                .kind();
    }

    /** Adds {@code registry.not-authorised} at a field whose kind the reporter may not state. */
    void check(Reporter reporter, String kind, String field, Problems problems) {
        if (rows.stream().noneMatch(row -> row.kind().equals(kind) && row.reporter() == reporter.kind())) {
            problems.add("registry.not-authorised", "/" + field);
        }
    }
}
