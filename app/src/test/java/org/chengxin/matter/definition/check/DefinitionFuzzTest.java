package org.chengxin.matter.definition.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.diagram.DefinitionPicture;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.junit.jupiter.api.Test;

/** Whatever somebody writes into a definition, the answer is a list of faults and never a failure of ours. */
class DefinitionFuzzTest {

    private static final int RUNS = 500;
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z.-]+");
    private static final Catalogue EMPTY =
            new Catalogue(Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of());

    @Test
    void aSpoiltDefinitionIsReadAndJudgedOrRefused() {
        long seed = 20_261_129;
        Random random = new Random(seed);
        int read = 0;
        for (int run = 0; run < RUNS; run++) {
            String text = spoilt(random, Examples.complaint());
            try {
                MatterDefinition definition = DefinitionFile.read(text);
                read++;
                assertThat(DefinitionPolicy.faults(definition, EMPTY)).isNotEmpty();
                assertThat(DefinitionPicture.svg(definition, run % 2 == 0)).endsWith("</svg>");
            } catch (DefinitionException refused) {
                assertThat(refused.faults()).isNotEmpty();
            } catch (RuntimeException | StackOverflowError failure) {
                throw new AssertionError("seed " + seed + " run " + run + "\n" + text, failure);
            }
        }
        assertThat(read).as("a good part is read and comes to the checks").isGreaterThan(RUNS / 10);
    }

    /** One to three words are changed for others of the file, or lines are lost or said twice. */
    private static String spoilt(Random random, String text) {
        String spoilt = text;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            if (random.nextInt(3) == 0) {
                List<String> lines = new ArrayList<>(spoilt.lines().toList());
                int line = random.nextInt(lines.size());
                if (random.nextBoolean()) {
                    lines.remove(line);
                } else {
                    lines.add(random.nextInt(lines.size()), lines.get(line));
                }
                spoilt = String.join("\n", lines) + "\n";
            } else {
                List<MatchResult> words = WORD.matcher(spoilt).results().toList();
                MatchResult one = words.get(random.nextInt(words.size()));
                String other = words.get(random.nextInt(words.size())).group();
                spoilt = spoilt.substring(0, one.start()) + other + spoilt.substring(one.end());
            }
        }
        return spoilt;
    }
}
