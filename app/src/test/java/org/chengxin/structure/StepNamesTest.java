package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.structure.Sources.Parsed;
import org.junit.jupiter.api.Test;

/**
 * No module above {@code matter} knows a step by its name, so that procedures can be edited as data: what a step means to a module it says
 * itself ({@code marks: WORD}). A word that means something else in a module stands with its meaning in {@code step-names.csv}.
 */
class StepNamesTest {

    private static final String MATTER = "matter";
    private static final Path MEANINGS = Sources.TEST.resolve("../resources/org/chengxin/structure/step-names.csv");
    private static final Path HOUSE = Path.of("../ARCHITECTURE.md");

    /** A word in a module. */
    private record Word(String word, String module) implements Comparable<Word> {

        @Override
        public int compareTo(Word other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return word + "," + module;
        }
    }

    @Test
    void noModuleAboveMatterKnowsAStepByItsName() {
        Map<Word, List<String>> places = places();
        Map<Word, String> meanings = meanings();
        places.keySet().removeAll(meanings.keySet());
        assertThat(places)
                .as("a step that a module reads or takes has a mark; a word that means something else stands in "
                        + MEANINGS)
                .isEmpty();
    }

    @Test
    void eachMeaningIsSaidAndStillUsed() {
        assertThat(meanings().keySet()).isSubsetOf(places().keySet());
        assertThat(meanings())
                .allSatisfy((word, meaning) ->
                        assertThat(meaning).as(word.toString()).isNotBlank());
    }

    /** Literals that are names of steps, with their files and lines. */
    private static Map<Word, List<String>> places() {
        Set<String> steps = steps();
        Set<String> above = above();
        assertThat(steps).hasSizeGreaterThan(100);
        assertThat(above).hasSizeGreaterThan(8);
        Map<Word, List<String>> places = new TreeMap<>();
        for (Parsed file : Sources.parsedMain()) {
            String module = Sources.module(Path.of("").toAbsolutePath().relativize(file.file()));
            if (!above.contains(module)) {
                continue;
            }
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void none) {
                    if (literal.getValue() instanceof String text && steps.contains(text)) {
                        places.computeIfAbsent(new Word(text, module), word -> new ArrayList<>())
                                .add(file.file().getFileName() + ":" + file.line(literal));
                    }
                    return super.visitLiteral(literal, none);
                }
            }.scan(file.tree(), null);
        }
        return places;
    }

    private static Set<String> steps() {
        return ShippedKinds.definitions().values().stream()
                .flatMap(definition -> definition.stages().values().stream())
                .flatMap(stage -> stage.steps().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Modules of the table of the house after this one. */
    private static Set<String> above() {
        Matcher row = Pattern.compile("(?m)^\\| `(\\w+)` ").matcher(Sources.text(HOUSE));
        List<String> modules = row.results().map(found -> found.group(1)).toList();
        return new TreeSet<>(modules.subList(modules.indexOf(MATTER) + 1, modules.size()));
    }

    /** Word, module, and what it means there. */
    private static Map<Word, String> meanings() {
        Map<Word, String> meanings = new TreeMap<>();
        Sources.text(MEANINGS)
                .lines()
                .skip(1)
                .map(line -> line.split(",", 3))
                .forEach(cells -> assertThat(meanings.put(new Word(cells[0], cells[1]), cells[2]))
                        .as(cells[0] + " of " + cells[1] + " twice")
                        .isNull());
        return meanings;
    }
}
