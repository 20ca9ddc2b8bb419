package org.chengxin.quality;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chengxin.intake.ReportTypes;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The impossible combinations of fields, {@code rules/quality/combinations.csv}; each names fields that its type has. */
@Component
class Combinations {

    private final List<Combination> all;

    Combinations(ReportTypes types) throws IOException {
        try (Reader file = new InputStreamReader(
                new ClassPathResource("rules/quality/combinations.csv").getInputStream(), StandardCharsets.UTF_8)) {
            all = read(file);
        }
        all.forEach(each -> each.requireFields(types.find(each.type())
                .orElseThrow(() -> new IllegalArgumentException(each.name() + ": there is no type " + each.type()))));
    }

    private static List<Combination> read(Reader file) throws IOException {
        List<Combination> read = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                read.add(new Combination(
                        row.getField("combination"),
                        row.getField("type"),
                        row.getField("first"),
                        Combination.Relation.valueOf(row.getField("relation").toUpperCase(Locale.ROOT)),
                        row.getField("second"),
                        row.getField("zh"),
                        row.getField("en")));
            }
        }
        return List.copyOf(read);
    }

    List<Combination> of(String type) {
        return all.stream().filter(each -> each.type().equals(type)).toList();
    }

    /** The one behind a figure. */
    Optional<Combination> behind(String type, String figure) {
        return of(type).stream().filter(each -> each.figure().equals(figure)).findFirst();
    }
}
