package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that the glossary puts away stand in no Chinese text that somebody reads. */
class ChineseWordsTest {

    private static final Path GLOSSARY = Path.of("../docs/glossary.md");
    private static final String HEADING = "## Chinese words we do not use";

    @Test
    void theGlossaryListsWhatIsWrittenInstead() throws IOException {
        assertThat(avoided()).contains("到期墙", "联署", "你").hasSizeGreaterThan(5);
    }

    @Test
    void noChineseTextHasAWordThatIsPutAway() throws IOException {
        List<String> found = new ArrayList<>();
        for (String word : avoided()) {
            for (Path bundle : files("src/main/resources/org/chengxin", "messages.properties")) {
                Properties texts = new Properties();
                texts.load(new StringReader(Files.readString(bundle)));
                texts.stringPropertyNames().stream()
                        .filter(key -> texts.getProperty(key).contains(word))
                        .forEach(key -> found.add(word + " in " + key));
            }
            for (Path file : files("../rules/matter", ".yaml")) {
                note(found, file, word);
            }
            for (Path file : files("../rules/fragment", ".yaml")) {
                note(found, file, word);
            }
            note(found, Path.of("../rules/fields.yaml"), word);
            note(found, Path.of("src/main/resources/static/verify/verify.html"), word);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noChineseTextHasABlankBetweenItsCharacters() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path bundle : files("src/main/resources/org/chengxin", "messages.properties")) {
            Properties texts = new Properties();
            texts.load(new StringReader(Files.readString(bundle)));
            texts.stringPropertyNames().stream()
                    .filter(key -> texts.getProperty(key)
                            .matches("(?s).*[\\u4e00-\\u9fff，。：；、（）] +[\\u4e00-\\u9fff，。：；、（）].*"))
                    .forEach(found::add);
        }
        assertThat(found).isEmpty();
    }

    private static void note(List<String> found, Path file, String word) throws IOException {
        if (Files.readString(file).contains(word)) {
            found.add(word + " in " + file);
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> avoided() throws IOException {
        String glossary = Files.readString(GLOSSARY);
        String section = glossary.substring(glossary.indexOf(HEADING));
        return section.lines()
                .filter(line -> line.split("\\|").length == 3 && !line.startsWith("---") && !line.startsWith("不写"))
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .toList();
    }
}
