package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengxin.structure.Sources.Parsed;
import org.junit.jupiter.api.Test;

/** What the compiled classes do not tell: the SQL in the sources, and the package-info of every package. */
class SourceRulesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TABLE = Pattern.compile("(?i)\\bcreate table (?:if not exists )?(\\w+)\\.(\\w+)");

    @Test
    void aModulesSqlTouchesOnlyItsOwnSchema() {
        Set<String> tables = tables();
        assertThat(tables).contains("evidence.fact", "account.token", "intake.report");
        List<String> trespasses = new ArrayList<>();
        for (Parsed file : Sources.parsedMain()) {
            String module = Sources.module(Sources.MAIN
                    .toAbsolutePath()
                    .getParent()
                    .getParent()
                    .getParent()
                    .relativize(file.file()));
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void none) {
                    if (literal.getValue() instanceof String text) {
                        tablesIn(text, tables).stream()
                                .filter(table -> !table.startsWith(module + "."))
                                .forEach(table -> trespasses.add(file.file().getFileName() + ": " + table));
                    }
                    return super.visitLiteral(literal, none);
                }
            }.scan(file.tree(), null);
        }
        assertThat(trespasses)
                .as("a join across schemas would tie two modules together where no compiler sees it")
                .isEmpty();
    }

    @Test
    void aMigrationTouchesOnlyItsOwnSchema() {
        Set<String> schemas = schemas();
        for (Path file : Sources.files(MIGRATIONS, ".sql")) {
            String own = file.getParent().getFileName().toString();
            String code = Sources.text(file).replaceAll("--[^\n]*", "");
            Matcher qualified = Pattern.compile("\\b(\\w+)\\.\\w+").matcher(code);
            while (qualified.find()) {
                if (schemas.contains(qualified.group(1))) {
                    assertThat(qualified.group(1))
                            .as(file + ": " + qualified.group())
                            .isEqualTo(own);
                }
            }
        }
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Set<Path> packages =
                Sources.types(Sources.MAINS).stream().map(Path::getParent).collect(Collectors.toSet());
        assertThat(packages).hasSizeGreaterThan(10).allSatisfy(folder -> {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Sources.text(info)).contains("@NullMarked").contains("/**");
        });
    }

    @Test
    void noTestIsSwitchedOffOrSleeps() {
        Pattern shirks = Pattern.compile("Thread[.]sleep|@[D]isabled");
        assertThat(Sources.types(Sources.TESTS).stream().filter(SourceRulesTest::isTest))
                .allSatisfy(
                        file -> assertThat(shirks.matcher(Sources.text(file)).find())
                                .as(file.toString())
                                .isFalse());
    }

    private static boolean isTest(Path file) {
        return file.getFileName().toString().matches(".*(Test|IT|Journey)[.]java");
    }

    private static Set<String> tablesIn(String text, Set<String> tables) {
        Set<String> found = new TreeSet<>();
        // A text key or parameter such as trade.payment-tolerance is no table.
        Matcher qualified =
                Pattern.compile("(?<![\\w.-])(\\w+\\.\\w+)(?![\\w.-])").matcher(text);
        while (qualified.find()) {
            if (tables.contains(qualified.group(1))) {
                found.add(qualified.group(1));
            }
        }
        return found;
    }

    private static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        for (Path file : Sources.files(MIGRATIONS, ".sql")) {
            Matcher created = TABLE.matcher(Sources.text(file));
            while (created.find()) {
                tables.add(created.group(1) + "." + created.group(2));
            }
        }
        return tables;
    }

    private static Set<String> schemas() {
        try (var folders = Files.list(MIGRATIONS)) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
