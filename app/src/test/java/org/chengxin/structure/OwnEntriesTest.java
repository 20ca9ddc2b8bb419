package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each module says what it holds of a person or firm that signs in, or why it holds nothing that the others do not tell. */
class OwnEntriesTest {

    private static final Path MODULES = Path.of("src/main/java/org/chengxin");

    private static final String CONTRIBUTES = "OwnEntries(";

    private static final Map<String, String> NOTHING = Map.ofEntries(
            Map.entry("account", "the copy itself tells account, organisation and role"),
            Map.entry("adapter", "what comes in is a report of its source"),
            Map.entry("bylaw", "rules of platforms, which are no persons"),
            Map.entry("command", "holds no data"),
            Map.entry("database", "holds no data of its own"),
            Map.entry("document", "papers and files stand with their cases"),
            Map.entry("evidence", "sealed contents are told by the modules that own them"),
            Map.entry("exchange", "duties and agreements of organisations"),
            Map.entry("field", "holds no data"),
            Map.entry("intake", "reports are read back by their reporters; those about a subject are records"),
            Map.entry("job", "holds no data of persons"),
            Map.entry("onboarding", "an application is a case"),
            Map.entry("outbound", "addresses of servers"),
            Map.entry("portal", "counts"),
            Map.entry("quality", "errors of reporters"),
            Map.entry("review", "buyers are pseudonyms of their platform, which alone knows them"),
            Map.entry("rule", "rules and who changed them in office"),
            Map.entry("shared", "holds no data"),
            Map.entry("subject", "as whom one is registered is told with the own file, which knows whose it is"),
            Map.entry("trade", "buyers are pseudonyms of their platform, which alone knows them"),
            Map.entry("warning", "a finding is told by the case that was opened on it"));

    @Test
    void everyModuleContributesToTheCopyOrHoldsNothing() throws IOException {
        try (Stream<Path> folders = Files.list(MODULES)) {
            Set<String> modules = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> contributing =
                    modules.stream().filter(OwnEntriesTest::contributes).collect(Collectors.toCollection(TreeSet::new));
            assertThat(contributing).contains("matter", "creditfile", "measure", "evaluation", "web");
            assertThat(contributing).doesNotContainAnyElementsOf(NOTHING.keySet());
            contributing.addAll(NOTHING.keySet());
            assertThat(contributing).isEqualTo(modules);
        }
    }

    private static boolean contributes(String module) {
        try (Stream<Path> files = Files.walk(MODULES.resolve(module))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .anyMatch(file -> text(file).contains("new " + CONTRIBUTES));
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
