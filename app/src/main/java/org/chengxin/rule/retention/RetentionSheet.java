package org.chengxin.rule.retention;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chengxin.rule.retention.Retention.End;
import org.chengxin.rule.retention.Retention.Kind;
import org.chengxin.rule.retention.Retention.Start;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet of periods, {@code rules/retention.csv}. */
@Component
public class RetentionSheet {

    private static final String FOR_GOOD = "permanent";

    private final List<Retention> rows = read();

    public List<Retention> all() {
        return rows;
    }

    /** The row of a fact type, kind of case, kind of paper or table. */
    public Optional<Retention> of(Kind kind, String what) {
        return rows.stream()
                .filter(row -> row.kind() == kind && row.what().contains(what))
                .findFirst();
    }

    /** @throws IllegalArgumentException if a row says something that the sheet does not know */
    static List<Retention> read() {
        return Sheets.rows("retention.csv", RetentionSheet::row);
    }

    private static Retention row(NamedCsvRecord row) {
        String period = row.getField("period");
        return new Retention(
                word(Kind.class, row.getField("kind")),
                List.of(row.getField("what").split(" ")),
                row.getField("module"),
                row.getField("zh"),
                row.getField("en"),
                period.equals(FOR_GOOD) ? null : Period.parse(period),
                blank(row.getField("start")) == null ? null : word(Start.class, row.getField("start")),
                blank(row.getField("parameter")),
                row.getField("law"),
                row.getField("article"),
                row.getField("confidence"),
                word(End.class, row.getField("ended-by")));
    }

    private static @Nullable String blank(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static <E extends Enum<E>> E word(Class<E> words, String cell) {
        return Enum.valueOf(words, cell.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
