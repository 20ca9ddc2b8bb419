package org.chengxin.account.access;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Access table of pages and calls, {@code rules/access/access.csv}; a path without a row is denied. */
public record AccessTable(List<Row> rows) {

    public static final String ANY = "*";

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", ANY);

    /**
     * A row of the table.
     *
     * @param method GET includes HEAD
     * @param path pattern with variables in braces
     * @param guests whether officers and programs of other cities' offices are admitted; always where the audience is public
     * @param objects kind of the objects behind it, for which the page asks the access policy; "-" for none
     */
    public record Row(String method, String path, Audience audience, boolean guests, String objects, String note) {

        public Row {
            if (!METHODS.contains(method)) {
                throw new IllegalArgumentException(path + " has no method: " + method);
            }
            if (audience.isPublic() && !guests) {
                throw new IllegalArgumentException(path + " is public, and guests are everybody");
            }
        }
    }

    public static AccessTable shipped() {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource("rules/access/access.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return new AccessTable(reader.stream()
                    .map(row -> new Row(
                            row.getField("method"),
                            row.getField("path"),
                            Audience.parse(row.getField("audience")),
                            row.getField("guests").equals("yes"),
                            row.getField("objects"),
                            row.getField("note")))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
