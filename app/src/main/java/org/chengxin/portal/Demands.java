package org.chengxin.portal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The demands of 杭政办函〔2018〕144号, one per row of {@code demands.csv}. */
@Component
class Demands {

    private static final Pattern TITLE = Pattern.compile("(?m)^title: \\{zh: '?([^,']+)'?, en: '?([^'}]+)'?}");

    private final List<Demand> all = read();
    private final Map<String, PolicyPage.Title> titles = titles(all);

    List<Demand> all() {
        return all;
    }

    /** The titles of the procedures that demands name, by rule file. */
    Map<String, PolicyPage.Title> titles() {
        return titles;
    }

    private static Map<String, PolicyPage.Title> titles(List<Demand> demands) {
        Map<String, PolicyPage.Title> titles = new HashMap<>();
        demands.stream()
                .flatMap(demand -> demand.rules().stream())
                .filter(rule -> Demand.procedure(rule) != null)
                .forEach(rule -> titles.computeIfAbsent(rule, Demands::title));
        return titles;
    }

    private static PolicyPage.Title title(String rule) {
        try {
            Matcher title = TITLE.matcher(new ClassPathResource(rule).getContentAsString(StandardCharsets.UTF_8));
            if (!title.find()) {
                throw new IllegalStateException(rule + " has no title");
            }
            return new PolicyPage.Title(title.group(1), title.group(2));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
                row.getField("state"),
                row.getField("story"),
                row.getField("run"));
    }

    private static List<String> words(String field) {
        return field.isBlank() ? List.of() : List.of(field.trim().split("\\s+"));
    }
}
