package org.chengxin.portal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The demands of 杭政办函〔2018〕144号, one a row of {@code demands.csv}. */
@Component
class Demands {

    private final List<Demand> all = read();

    List<Demand> all() {
        return all;
    }

    private static List<Demand> read() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource("org/chengxin/portal/demands.csv").getInputStream(),
                        StandardCharsets.UTF_8))) {
            return rows.stream().map(Demands::demand).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Demand demand(NamedCsvRecord row) {
        return new Demand(
                row.getField("id"),
                row.getField("clause"),
                row.getField("zh"),
                row.getField("en"),
                row.getField("lead"),
                words(row.getField("modules")),
                words(row.getField("pages")),
                words(row.getField("rules")),
                words(row.getField("tests")),
                row.getField("figure"),
                row.getField("state"));
    }

    private static List<String> words(String field) {
        return field.isBlank() ? List.of() : List.of(field.trim().split("\\s+"));
    }
}
