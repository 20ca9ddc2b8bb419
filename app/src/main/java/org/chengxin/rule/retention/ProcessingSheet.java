package org.chengxin.rule.retention;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chengxin.rule.retention.Processing.Kind;
import org.chengxin.rule.retention.Processing.Words;
import org.springframework.stereotype.Component;

/** The sheet of uses, {@code rules/processing.csv}: declared once for the public page and for the notice on each form. */
@Component
public class ProcessingSheet {

    private final List<Processing> rows;

    ProcessingSheet(RetentionSheet retention) {
        rows = read(retention);
    }

    public List<Processing> all() {
        return rows;
    }

    /** What is told on the form that opens a kind of case. */
    public Optional<Processing> ofCase(String kind) {
        return rows.stream()
                .filter(row -> row.kind() == Kind.CASE && row.name().equals(kind))
                .findFirst();
    }

    /** What the personal data of a type of report are used for. */
    public List<Processing> ofReport(String type) {
        return rows.stream()
                .filter(row -> row.kind() == Kind.REPORT)
                .filter(row -> row.retention().stream()
                        .anyMatch(term -> term.kind() == Retention.Kind.FACT
                                && term.what().contains(type)))
                .toList();
    }

    /** @throws IllegalArgumentException if a row names a period that the other sheet does not have */
    static List<Processing> read(RetentionSheet retention) {
        return Sheets.rows("processing.csv", row -> row(row, retention));
    }

    private static Processing row(NamedCsvRecord row, RetentionSheet retention) {
        return new Processing(
                Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                row.getField("name"),
                words(row, "class"),
                words(row, "purpose"),
                row.getField("basis"),
                words(row, "receivers"),
                List.of(row.getField("retention").split(" ")).stream()
                        .map(name -> period(name, retention))
                        .toList());
    }

    private static Words words(NamedCsvRecord row, String column) {
        return new Words(row.getField(column + "-zh"), row.getField(column + "-en"));
    }

    /** @param name such as {@code case:complaint} */
    private static Retention period(String name, RetentionSheet retention) {
        String[] parts = name.split(":", 2);
        return retention
                .of(Retention.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1])
                .orElseThrow(() -> new IllegalArgumentException("no period of " + name));
    }
}
