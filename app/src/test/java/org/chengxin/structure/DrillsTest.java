package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The check stays quick: a test that starts a server, a command or a database in a process of its own, plays a whole city or
 * opens a browser is a drill, or stands below with its reason.
 */
class DrillsTest {

    private static final Pattern COSTLY =
            Pattern.compile("\\b(ServerProcess|CommandProcess|PlayedCity|TestBrowser|EmbeddedDatabase\\.start)\\b");
    private static final Pattern TESTS = Pattern.compile("@(?:Test|ParameterizedTest)\\b");
    private static final Pattern DRILLS = Pattern.compile("(?m)^ +@Tag\\(\"drill\"\\)");
    private static final String CLASS_OF_DRILLS = "\n@Tag(\"drill\")\n";

    private static final Map<String, String> STAYS_IN_THE_CHECK = Map.of(
            "NewModuleIT", "the recipe of a module is followed by hand and by program alike",
            "ServeCommandIT", "the first command of a newcomer",
            "EmbeddedDatabaseIT", "a second server beside the shared one, some seconds",
            "PagesJourney", "one walk of twelve pages");

    private static List<Path> costly() {
        return Sources.types(Sources.TESTS).stream()
                .filter(file -> !file.endsWith("DrillsTest.java"))
                .filter(file -> COSTLY.matcher(Sources.text(file)).find()
                        && TESTS.matcher(Sources.text(file)).find())
                .toList();
    }

    private static boolean isDrill(Path file) {
        String text = Sources.text(file);
        return text.contains(CLASS_OF_DRILLS)
                || DRILLS.matcher(text).results().count()
                        == TESTS.matcher(text).results().count();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    @Test
    void whatStartsAProcessOrABrowserIsADrillOrHasAReason() {
        assertThat(costly()).hasSizeGreaterThan(20);
        assertThat(costly().stream().filter(file -> !isDrill(file)).map(DrillsTest::name))
                .containsExactlyInAnyOrderElementsOf(STAYS_IN_THE_CHECK.keySet());
    }

    @Test
    void oneWordNamesADrill() {
        Pattern tag = Pattern.compile("@Tag\\(([^)]*)\\)");
        assertThat(Sources.types(Sources.TESTS).stream()
                        .filter(file -> !file.endsWith("DrillsTest.java"))
                        .flatMap(file -> tag.matcher(Sources.text(file)).results())
                        .map(found -> found.group(1))
                        .distinct())
                .containsExactly("\"drill\"");
    }
}
