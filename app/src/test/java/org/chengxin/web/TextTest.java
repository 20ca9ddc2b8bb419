package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.matter.kind.ShippedKinds;
import org.junit.jupiter.api.Test;

/** The texts of all modules: both languages complete, none missing, none left over, all well formed. */
class TextTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/chengxin");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/main/jte"));

    /** A key in a source, or the beginning of keys to which the source adds a word. */
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9-]+)*\\.?)\"");

    private static final Pattern ASKED =
            Pattern.compile("(?:shell\\.text|\\btexts(?:\\(\\))?\\.of)\\(\\s*" + KEY.pattern());

    private static final Pattern INFLECTED = Pattern.compile("\\{(\\d)");

    @Test
    void everyModuleWithTextsIsReadAndEveryBundleHasBothLanguages() {
        for (String module : TextConfiguration.MODULES) {
            assertThat(BUNDLES.resolve(module).resolve("messages.properties")).exists();
            assertThat(keys(bundle(module, "_en")))
                    .as("English texts of " + module)
                    .isEqualTo(keys(bundle(module, "")));
        }
    }

    @Test
    void noKeyIsSaidByTwoModules() {
        Set<String> seen = new TreeSet<>();
        for (String module : TextConfiguration.MODULES) {
            for (String key : keys(bundle(module, ""))) {
                assertThat(seen.add(key)).as(key).isTrue();
            }
        }
    }

    @Test
    void everyTextIsAFormatThatTakesTheSameArgumentsInBothLanguages() {
        for (String module : TextConfiguration.MODULES) {
            Properties chinese = bundle(module, "");
            Properties english = bundle(module, "_en");
            for (String key : keys(chinese)) {
                String zh = chinese.getProperty(key);
                String en = english.getProperty(key);
                assertThat(zh).as(key).isNotBlank();
                assertThat(en).as(key).isNotBlank();
                new MessageFormat(zh);
                new MessageFormat(en);
                assertThat(arguments(en)).as(key).isEqualTo(arguments(zh));
                assertThat(loneApostrophe(en)).as("apostrophe of " + key).isFalse();
            }
        }
    }

    @Test
    void everyTextThatIsAskedForExists() {
        Set<String> known = all();
        Map<String, String> missing = new TreeMap<>();
        sources().forEach((file, source) -> {
            Matcher asked = ASKED.matcher(source);
            while (asked.find()) {
                String key = asked.group(1);
                boolean whole = !key.endsWith(".");
                boolean found = whole
                        ? known.contains(key) || known.stream().anyMatch(each -> each.startsWith(key + "."))
                        : known.stream().anyMatch(each -> each.startsWith(key));
                if (!found) {
                    missing.put(key, file.toString());
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMarkThatAModuleReadsHasWords() {
        assertThat(ShippedKinds.marks())
                .isNotEmpty()
                .allSatisfy(read -> assertThat(all())
                        .as(read.definition())
                        .containsAll(read.known().stream()
                                .map("matter.mark."::concat)
                                .toList()));
    }

    @Test
    void noTextIsLeftOver() {
        Set<String> mentioned = new TreeSet<>();
        sources().values().forEach(source -> {
            Matcher key = KEY.matcher(source);
            while (key.find()) {
                mentioned.add(key.group(1));
            }
        });
        List<String> left = new ArrayList<>();
        for (String key : all()) {
            boolean used = mentioned.stream()
                    .anyMatch(each -> each.equals(key)
                            || each.endsWith(".") && key.startsWith(each)
                            || each.indexOf('.') > 0 && key.startsWith(each + "."));
            if (!used) {
                left.add(key);
            }
        }
        assertThat(left).isEmpty();
    }

    /** Quoted braces and doubled apostrophes are fine; an apostrophe alone would swallow the rest of the text. */
    private static boolean loneApostrophe(String text) {
        return text.replace("''", "").replaceAll("'[{}]+'", "").contains("'");
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher argument = INFLECTED.matcher(text.replaceAll("'[{}]+'", ""));
        while (argument.find()) {
            arguments.add(argument.group(1));
        }
        return arguments;
    }

    private static Set<String> all() {
        Set<String> keys = new TreeSet<>();
        TextConfiguration.MODULES.forEach(module -> keys.addAll(keys(bundle(module, ""))));
        return keys;
    }

    private static Set<String> keys(Properties bundle) {
        return new TreeSet<>(bundle.stringPropertyNames());
    }

    private static Properties bundle(String module, String language) {
        Properties bundle = new Properties();
        try (var reader =
                Files.newBufferedReader(BUNDLES.resolve(module).resolve("messages" + language + ".properties"))) {
            bundle.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }

    private static Map<Path, String> sources() {
        Map<Path, String> sources = new TreeMap<>();
        for (Path root : SOURCES) {
            try (var files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.put(file, Files.readString(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return sources;
    }
}
