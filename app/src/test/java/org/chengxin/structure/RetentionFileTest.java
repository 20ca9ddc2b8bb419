package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything ends, or it is said why not: what is kept has a row in {@code rules/retention.csv}; what is asked of citizens is declared. */
class RetentionFileTest {

    private static final Path RULES = Path.of("../rules");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SEALED = Path.of("src/test/resources/org/chengxin/evidence/sealed-forms.txt");

    private static final Pattern TABLE = Pattern.compile("(?s)create table ([a-z_.]+) \\((.*?)\\n\\);");
    private static final Pattern TIME = Pattern.compile("(?m)^\\s+[a-z_]+ +(timestamptz|date)\\b");
    private static final Pattern ADDED =
            Pattern.compile("alter table ([a-z_.]+)\\s+add column [a-z_]+ (timestamptz|date)");
    private static final Pattern TYPE = Pattern.compile("\"type\":\"([a-z-]+)\"");
    private static final Pattern PUBLIC = Pattern.compile("(?m)^open: \\{.*channels: \\[[^\\]]*public");

    @Test
    void everyKindOfCaseHasAPeriod() {
        assertThat(rows("case")).isEqualTo(kinds(RULES.resolve("matter"), "matter"));
    }

    @Test
    void everyKindOfPaperHasAPeriod() {
        assertThat(rows("paper")).isEqualTo(kinds(RULES.resolve("paper"), "paper"));
    }

    /** Types of reports are asked of the server, by {@code RetentionJobIT}. */
    @Test
    void everyTypeOfFactThatIsSealedHasAPeriod() {
        Set<String> sealed = TYPE.matcher(text(SEALED))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(sealed).contains("matter-act", "paper", "erasure");
        assertThat(rows("fact")).containsAll(sealed);
    }

    @Test
    void everyTableWithATimeHasAPeriodAndNoOtherHas() {
        Set<String> timed = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (Path file : Sources.files(MIGRATIONS, ".sql")) {
            Matcher table = TABLE.matcher(text(file));
            while (table.find()) {
                all.add(table.group(1));
                if (TIME.matcher(table.group(2)).find()) {
                    timed.add(table.group(1));
                }
            }
            ADDED.matcher(text(file)).results().forEach(found -> timed.add(found.group(1)));
        }
        assertThat(timed).contains("account.access", "trade.orders").hasSizeGreaterThan(80);
        assertThat(rows("table")).containsAll(timed);
        assertThat(all).containsAll(rows("table"));
    }

    @Test
    void noRowIsGivenTwiceAndEachNamesWhatEndsItAndASource() {
        List<NamedCsvRecord> rows = sheet("retention.csv");
        assertThat(rows.stream()
                        .flatMap(row -> Arrays.stream(row.getField("what").split(" "))
                                .map(what -> row.getField("kind") + " " + what)))
                .doesNotHaveDuplicates();
        Set<String> parameters = sheet("parameters.csv").stream()
                .map(row -> row.getField("name"))
                .collect(Collectors.toSet());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("law")).as(row.toString()).isNotBlank();
            assertThat(row.getField("confidence")).isIn("R", "R2", "M");
            assertThat(row.getField("zh")).containsPattern("\\p{IsHan}");
            assertThat(row.getField("en")).doesNotContainPattern("\\p{IsHan}").isNotBlank();
            boolean forGood = row.getField("period").equals("permanent");
            assertThat(row.getField("ended-by").equals("permanent"))
                    .as("%s is kept for good, or ends", row)
                    .isEqualTo(forGood);
            assertThat(row.getField("start").isEmpty()).as(row.toString()).isEqualTo(forGood);
            assertThat(parameters)
                    .contains(
                            row.getField("parameter").isEmpty() ? "matter.quota.party-day" : row.getField("parameter"));
        });
    }

    @Test
    void everyKindThatCitizensOpenDeclaresWhatItIsUsedFor() {
        Set<String> open = Stream.concat(
                        Sources.files(RULES.resolve("matter"), ".yaml").stream(),
                        Sources.files(RULES.resolve("fragment"), ".yaml").stream())
                .filter(file -> PUBLIC.matcher(text(file)).find())
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open).contains("complaint", "report", "privacy-request");
        Set<String> declared = sheet("processing.csv").stream()
                .filter(row -> row.getField("kind").equals("case"))
                .map(row -> row.getField("name"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(declared).isEqualTo(open);
    }

    @Test
    void everyUseNamesAPeriodThatThereIs() {
        assertThat(sheet("processing.csv")).allSatisfy(row -> {
            for (String named : row.getField("retention").split(" ")) {
                String[] parts = named.split(":");
                assertThat(rows(parts[0])).as(named).contains(parts[1]);
            }
            assertThat(row.getFields()).as(row.toString()).doesNotContain("");
        });
    }

    private static Set<String> kinds(Path folder, String word) {
        Pattern named = Pattern.compile("(?m)^" + word + ": (\\S+)");
        return Sources.files(folder, ".yaml").stream()
                .map(file -> named.matcher(text(file))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rows(String kind) {
        return sheet("retention.csv").stream()
                .filter(row -> row.getField("kind").equals(kind))
                .flatMap(row -> Arrays.stream(row.getField("what").split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<NamedCsvRecord> sheet(String name) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text(RULES.resolve(name)))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
