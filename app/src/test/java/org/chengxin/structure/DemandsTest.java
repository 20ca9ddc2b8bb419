package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What {@code demands.csv} says of where a demand of the policy is served is true, since {@code /policy} shows it. */
class DemandsTest {

    /** Modules that an issue of their own will bring; one that exists is taken from this list. */
    static final Set<String> LATER = Set.of("admission", "dispute", "traceability", "supervision", "assessment");

    private static final Path FILE = Path.of("src/main/resources/org/chengxin/portal/demands.csv");
    private static final Path FIGURES = Sources.MAIN.resolve("org/chengxin/portal/Figures.java");

    /** The figures that {@code FigureCounts} keeps. */
    private static final Set<String> KEPT = Set.of(
            "orders",
            "payments",
            "parcels",
            "scans",
            "reviews",
            "late-deliveries",
            "reviews-before-delivery",
            "facts-sealed");

    /** A row of the file. */
    record Row(
            String id,
            String clause,
            String zh,
            String en,
            String lead,
            List<String> modules,
            List<String> pages,
            List<String> rules,
            List<String> tests,
            String figure,
            String state,
            String story,
            String run) {

        @Override
        public String toString() {
            return id + " " + clause;
        }
    }

    @Test
    void theFileHoldsEveryDemandInOrder() {
        assertThat(rows().stream().map(Row::id))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 110)
                        .mapToObj("D%03d"::formatted)
                        .toList());
    }

    @Test
    void eachIsSaidInBothLanguagesAndHasALeadAndAClause() {
        each(demand -> {
            assertThat(demand.zh()).matches(".*\\p{IsHan}.*。");
            assertThat(demand.en()).matches("[\\x20-\\x7e]+\\.");
            assertThat(demand.lead()).isNotBlank();
            assertThat(demand.clause()).matches("通知|附则|[一二三四]\\([一二三四]\\)[1-6]?");
        });
    }

    @Test
    void everyModuleExistsOrComesLater() {
        each(demand -> assertThat(demand.modules())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(module -> assertThat(exists(module)).as(module).isNotEqualTo(LATER.contains(module))));
    }

    @Test
    void everyPageIsServed() {
        Set<String> served = served();
        each(demand -> assertThat(served).containsAll(demand.pages()));
    }

    @Test
    void everyRuleFileExists() {
        each(demand -> assertThat(demand.rules())
                .allSatisfy(rule -> assertThat(Path.of("..", rule)).isRegularFile()));
    }

    /** Both ways, so that neither a definition nor a demand claims what the other does not know. */
    @Test
    void everyDemandThatADefinitionServesNamesTheDefinition() {
        Map<String, Set<String>> claimed = new TreeMap<>();
        for (Path file : Sources.files(Path.of("../rules/matter"), ".yaml")) {
            if (file.getFileName()
                            .toString()
                            .chars()
                            .filter(letter -> letter == '.')
                            .count()
                    > 1) {
                continue; // an earlier version of the kind
            }
            var demands = Pattern.compile("(?m)^demands: \\[(.+)]$").matcher(Sources.text(file));
            assertThat(demands.find()).as(file.toString()).isTrue();
            for (String demand : demands.group(1).split(", *")) {
                claimed.computeIfAbsent(demand, none -> new TreeSet<>()).add("rules/matter/" + file.getFileName());
            }
        }
        each(demand -> assertThat(demand.rules().stream().filter(rule -> rule.startsWith("rules/matter/")))
                .containsExactlyInAnyOrderElementsOf(claimed.getOrDefault(demand.id(), Set.of())));
        assertThat(rows())
                .filteredOn(demand -> claimed.containsKey(demand.id()))
                .allSatisfy(demand -> assertThat(demand.modules()).contains("matter"));
    }

    @Test
    void everyTestExists() {
        Set<String> tests = tests();
        each(demand -> assertThat(tests).containsAll(demand.tests()));
    }

    @Test
    void everyLiveFigureIsOneThatIsCounted() {
        Set<String> figures = new TreeSet<>(KEPT);
        var put = Pattern.compile("figures[.]put\\(\\s*\"([a-z-]+)\"").matcher(Sources.text(FIGURES));
        while (put.find()) {
            figures.add(put.group(1));
        }
        assertThat(figures).hasSizeGreaterThan(10);
        assertThat(rows())
                .filteredOn(demand -> !demand.figure().isEmpty())
                .allSatisfy(demand -> assertThat(figures).contains(demand.figure()));
    }

    /** A demand that is served names a page, an existing module and a test; one that is not names none of its own. */
    @Test
    void everyStateIsWhatTheRestOfTheRowSays() {
        each(demand -> {
            assertThat(demand.state()).isIn("served", "partly", "not-yet");
            if (demand.state().equals("not-yet")) {
                assertThat(demand.pages()).isEmpty();
                assertThat(demand.tests()).isEmpty();
                assertThat(demand.figure()).isEmpty();
            } else {
                assertThat(demand.pages()).isNotEmpty();
                assertThat(demand.tests()).isNotEmpty();
                assertThat(demand.modules()).anyMatch(DemandsTest::exists);
            }
        });
    }

    @Test
    void onlyWhatAStoryTestPlaysIsServedAndItsRunHasADay() {
        Set<String> tests = tests();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        each(demand -> {
            boolean served = demand.state().equals("served");
            assertThat(tests.contains(demand.story())).isEqualTo(served);
            assertThat(demand.run().isEmpty()).isNotEqualTo(served);
            if (served) {
                assertThat(demand.tests()).contains(demand.story());
                assertThat(LocalDate.parse(demand.run())).isBeforeOrEqualTo(today);
            }
        });
    }

    /** Tells of the rows that fail, each with its reason, and of no other. */
    private static void each(Consumer<Row> check) {
        List<String> failures = new ArrayList<>();
        for (Row row : rows()) {
            try {
                check.accept(row);
            } catch (AssertionError failure) {
                failures.add(row + ": " + String.valueOf(failure.getMessage()).strip());
            }
        }
        assertThat(failures).isEmpty();
    }

    static List<Row> rows() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return rows.stream().map(DemandsTest::row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a module has its package. */
    static boolean exists(String module) {
        return Sources.MAINS.stream()
                .anyMatch(root -> Files.isRegularFile(root.resolve("org/chengxin/" + module + "/package-info.java")));
    }

    /** The simple names of all test classes, those of the log's library included. */
    static Set<String> tests() {
        return Stream.of(Sources.TESTS, List.of(Path.of("../evidence-log/src/test/java")))
                .flatMap(roots -> Sources.types(roots).stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> name.matches(".*(Test|IT|Journey)"))
                .collect(Collectors.toSet());
    }

    /** Every path that some controller answers to GET. */
    static Set<String> served() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        Set<String> paths = new TreeSet<>();
        scanner.findCandidateComponents("org.chengxin").forEach(found -> {
            try {
                addPaths(Class.forName(found.getBeanClassName()), paths);
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        return paths;
    }

    private static void addPaths(Class<?> type, Set<String> paths) {
        RequestMapping whole = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        String prefix = whole == null ? "" : whole.path()[0];
        for (var method : type.getDeclaredMethods()) {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapping != null && List.of(mapping.method()).contains(RequestMethod.GET)) {
                for (String path : mapping.path()) {
                    paths.add(prefix + path);
                }
            }
        }
    }

    private static Row row(NamedCsvRecord row) {
        return new Row(
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
