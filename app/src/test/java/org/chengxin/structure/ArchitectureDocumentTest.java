package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.structure.DemandsTest.Row;
import org.junit.jupiter.api.Test;

/**
 * ARCHITECTURE.md and the documents beside it say what is so. With {@code -Darchitecture.write} the table of docs/clauses.md is
 * written anew from {@code demands.csv}; a new clause's few words are then to be filled in by hand.
 */
class ArchitectureDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Path ARCHITECTURE = ROOT.resolve("ARCHITECTURE.md");
    private static final Path CLAUSES = ROOT.resolve("docs/clauses.md");
    private static final int README_LINES = 80;

    private static final Pattern TABLE =
            Pattern.compile("<!-- clauses -->\n(\\|.*\n\\|.*\n)((?:\\|.*\n)*)<!-- /clauses -->");
    private static final Pattern MODULE = Pattern.compile("(?m)^\\| `(\\w+)` (\\S+) \\|");
    private static final Pattern DISPLAY_NAME = Pattern.compile("displayName = \"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern ANCHOR = Pattern.compile("\\]\\(((?:[^)#:\\s]+\\.md)?)#([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z0-9]+[A-Z]\\w*|[A-Z]\\w*(?:Test|IT))`");

    /** Types of others that the documents name. */
    private static final Set<String> FOREIGN = Set.of("JdbcClient", "SparkSubmit");

    @Test
    void theTableOfClausesIsWhatTheDemandsSay() throws IOException {
        String text = Sources.text(CLAUSES);
        var table = TABLE.matcher(text);
        assertThat(table.find()).as("the table between its two marks").isTrue();
        Map<String, String> words = new LinkedHashMap<>();
        table.group(2)
                .lines()
                .map(line -> line.split(" \\| ?", -1))
                .forEach(cells -> words.put(cells[0].replace("| ", ""), cells[1]));
        String expected = table(words);
        if (Boolean.getBoolean("architecture.write")) {
            Files.writeString(
                    CLAUSES,
                    text.substring(0, table.start(2)) + expected + text.substring(table.end(2)),
                    StandardCharsets.UTF_8);
        } else {
            assertThat(table.group(2)).as("write it with -Darchitecture.write").isEqualTo(expected);
            assertThat(words.values()).doesNotContain("");
        }
    }

    @Test
    void everyModuleStandsInTheHouseUnderItsName() throws IOException {
        Map<String, String> told = new TreeMap<>();
        MODULE.matcher(Sources.text(ARCHITECTURE)).results().forEach(row -> told.put(row.group(1), row.group(2)));
        Map<String, String> real = new TreeMap<>();
        try (Stream<Path> folders = Files.list(Sources.MAIN.resolve("org/chengxin"))) {
            folders.filter(Files::isDirectory).forEach(folder -> {
                var name = DISPLAY_NAME.matcher(Sources.text(folder.resolve("package-info.java")));
                assertThat(name.find()).isTrue();
                real.put(folder.getFileName().toString(), name.group(1));
            });
        }
        assertThat(told).isEqualTo(real);
    }

    @Test
    void theModulesThatComeLaterAreNamed() {
        String line = Sources.text(ARCHITECTURE)
                .lines()
                .filter(each -> each.startsWith("Later:"))
                .findFirst()
                .orElseThrow();
        assertThat(Pattern.compile("\\*(\\w+)\\*").matcher(line).results().map(word -> word.group(1)))
                .containsExactlyInAnyOrderElementsOf(DemandsTest.LATER);
    }

    @Test
    void everyLinkLeadsToAFile() {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            LINK.matcher(Sources.text(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !target.contains(":"))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(document + ": " + target));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyAnchorLeadsToAHeading() {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            ANCHOR.matcher(Sources.text(document)).results().forEach(link -> {
                Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
                if (Files.exists(target) && !anchors(target).contains(link.group(2))) {
                    broken.add(document + ": " + link.group());
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    /** Of the headings: lower case, without punctuation, a hyphen for each space. */
    private static Set<String> anchors(Path document) {
        return HEADING.matcher(Sources.text(document))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void everyTypeThatADocumentNamesExists() {
        Set<String> types = Stream.of(
                        Sources.MAINS,
                        Sources.TESTS,
                        List.of(Path.of("../evidence-log/src/main/java"), Path.of("../evidence-log/src/test/java")),
                        List.of(Path.of("../detection/src/main/java"), Path.of("../detection/src/test/java")),
                        List.of(Path.of("src/test/modules")))
                .flatMap(roots -> Sources.types(roots).stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            TYPE.matcher(Sources.text(document))
                    .results()
                    .map((MatchResult name) -> name.group(1))
                    .filter(name -> !types.contains(name) && !FOREIGN.contains(name))
                    .forEach(name -> dead.add(document + ": " + name));
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void theReadmeStaysShort() {
        assertThat(List.of("README.md", "README.zh-CN.md"))
                .allSatisfy(name ->
                        assertThat(Sources.lines(ROOT.resolve(name))).as(name).isLessThanOrEqualTo(README_LINES));
    }

    private static String table(Map<String, String> words) {
        Map<String, List<Row>> clauses = new LinkedHashMap<>();
        DemandsTest.rows()
                .forEach(row -> clauses.computeIfAbsent(row.clause(), clause -> new ArrayList<>())
                        .add(row));
        StringBuilder table = new StringBuilder();
        clauses.forEach((clause, rows) -> table.append("| %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        clause,
                        words.getOrDefault(clause, ""),
                        cell(rows, Row::modules, module -> DemandsTest.exists(module) ? module : "*" + module + "*"),
                        cell(rows, Row::pages, page -> "`" + page + "`"),
                        cell(rows, Row::rules, rule -> "[" + Path.of(rule).getFileName() + "](../" + rule + ")"),
                        cell(rows, Row::tests, test -> test),
                        state(rows))));
        return table.toString();
    }

    private static String cell(List<Row> rows, Function<Row, List<String>> column, Function<String, String> form) {
        Set<String> words = new LinkedHashSet<>();
        rows.forEach(row -> words.addAll(column.apply(row)));
        return words.isEmpty() ? "–" : words.stream().map(form).collect(Collectors.joining(" "));
    }

    private static String state(List<Row> rows) {
        return Stream.of("served", "partly", "not-yet")
                .map(state -> Map.entry(
                        rows.stream().filter(row -> row.state().equals(state)).count(), state.replace('-', ' ')))
                .filter(count -> count.getKey() > 0)
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The documents that people read: those in the root, below docs and below examples. */
    private static List<Path> documents() {
        try (Stream<Path> root = Files.list(ROOT)) {
            return Stream.concat(
                            root.filter(file -> file.toString().endsWith(".md")),
                            Stream.of("docs", "examples")
                                    .flatMap(folder -> Sources.files(ROOT.resolve(folder), ".md").stream()))
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
