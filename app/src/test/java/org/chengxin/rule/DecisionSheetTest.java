package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chengxin.rule.sheet.DecisionSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** A sheet is compiled to the DMN file that was written by hand before, and what is none is refused with its line. */
class DecisionSheetTest {

    private static final String HEADER = "table,row,when,gives,why\n";
    private static final int CASES = 400;

    /** The files of the releases before, as they lie in the databases of installations, and the first sheets. */
    static String kept(String file) {
        try {
            return new ClassPathResource("org/chengxin/rule/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String sheet(String name) {
        return DecisionSheet.dmn(name, kept(name.substring(name.indexOf('/') + 1) + ".table.csv"));
    }

    private static String file(String name) {
        return kept(name.substring(name.indexOf('/') + 1) + ".dmn");
    }

    @Test
    void theRuleOfMerchantsIsTheFileThatInstallationsHaveSealedByteForByte() {
        assertThat(sheet("evaluation/merchant")).isEqualTo(kept("merchant.dmn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluation/merchant", "assessment/platform", "inspection/visits"})
    void everySheetDecidesWhatItsFileDecided(String name) {
        DecisionFile before = DecisionFile.parse(file(name));
        DecisionRunner now = new DecisionRunner(sheet(name));
        DecisionRunner then = new DecisionRunner(file(name));
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            Map<String, String> texts = new HashMap<>();
            before.inputs().forEach(input -> texts.put(input, value(random, before, input)));
            Map<String, Object> inputs = then.inputs(texts);
            assertThat(now.inputs(texts)).isEqualTo(inputs);
            DecisionRunner.Decided decided = then.all(inputs);
            assertThat(now.all(inputs)).as("seed %d: %s", seed, inputs).isEqualTo(decided);
        }
    }

    /** A bound of the column, or beside one. */
    private static String value(Random random, DecisionFile file, String input) {
        int column = file.inputs().indexOf(input);
        List<String> tests = file.rows().stream()
                .map(row -> row.inputs().get(column))
                .filter(test -> !test.equals("-"))
                .toList();
        String test = tests.get(random.nextInt(tests.size()));
        if (test.contains("\"")) {
            String[] words = test.split("\"");
            return random.nextInt(4) == 0 ? "other" : words[1 + 2 * random.nextInt(words.length / 2)];
        }
        if (test.matches("true|false")) {
            return String.valueOf(random.nextBoolean());
        }
        String[] numbers =
                test.replaceAll("[^0-9.]+", " ").replace("..", " ").strip().split(" +");
        BigDecimal bound = new BigDecimal(numbers[random.nextInt(numbers.length)]);
        return bound.add(new BigDecimal("0.01").multiply(BigDecimal.valueOf(random.nextInt(3) - 1)))
                .toPlainString();
    }

    @Test
    void aFileThatDecidesTheSameIsNoOtherVersion() {
        for (String name : List.of("evaluation/merchant", "assessment/platform", "inspection/visits")) {
            List<Object> sheet = DecisionFile.parse(sheet(name)).says();
            String file = file(name);
            assertThat(DecisionFile.parse(file).says()).as(name).isEqualTo(sheet);
            assertThat(DecisionFile.parse(file.replaceFirst("<text>(&gt;=|&lt;|])", "<text>&gt;"))
                            .says())
                    .as(name)
                    .isNotEqualTo(sheet);
            assertThat(DecisionSheet.dmn(name, file)).as("DMN is left as it is").isSameAs(file);
        }
    }

    /** One line, and its column is there. */
    @Test
    void aRuleIsOneLine() {
        String sheet = HEADER + "d,plain,,points 1,起 | start\nd,late,days >3; state not(open),points -2,迟 | late\n";
        DecisionRunner runner = new DecisionRunner(DecisionSheet.dmn("x/y", sheet));
        assertThat(runner.decide(Map.of("days", new BigDecimal(4), "state", "shut")))
                .extracting(row -> row.get("reason"))
                .containsExactly("plain", "late");
        assertThat(runner.decide(Map.of("days", new BigDecimal(4), "state", "open")))
                .hasSize(1);
        DecisionRunner longer =
                new DecisionRunner(DecisionSheet.dmn("x/y", sheet + "d,fresh,newShare <=1,points 3,新 | new"));
        assertThat(longer.decide(longer.inputs(Map.of("days", "1", "state", "open", "newShare", "0.5"))))
                .extracting(row -> row.get("points"))
                .containsExactly(new BigDecimal(1), new BigDecimal(3));
        assertThat(longer.takes(java.util.Set.of("days", "state"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "table,row\nd,a",
                HEADER,
                HEADER + "d,columns,days,,",
                HEADER + "d,a,,,why",
                HEADER + "d,a,days,points 1,",
                HEADER + "d,a,days 1; days 2,points 1,",
                HEADER + "d,a,,points 1,\nd,a,,points 2,",
                HEADER + "d,a,,points 1,\nd,b,,other 2,",
                HEADER + "d,a,,points 1,\nlater,b,tally 1,x 2; y 3,",
                HEADER + "d,<rule>,,points 1,",
                HEADER + "d\" x=\"1,a,,points 1,",
                HEADER + "d,a,<x> 1,points 1,",
                HEADER + "d,\"a",
            })
    void whatIsNoSheetIsRefused(String source) {
        assertThatThrownBy(() -> DecisionSheet.dmn("x/y", source)).isInstanceOf(DecisionSheet.Fault.class);
    }

    @Test
    void aFaultNamesItsLine() {
        assertThatThrownBy(() -> DecisionSheet.dmn("x/y", "# what for\n" + HEADER + "d,a,,points 1,\nd,a,,points 2,"))
                .isInstanceOfSatisfying(
                        DecisionSheet.Fault.class,
                        fault -> assertThat(fault.line().arguments()).containsExactly("4", "a"));
    }

    @Test
    void whatARuleGivesStandsInItsColumnInWhateverOrderItIsWritten() {
        DecisionRunner runner = new DecisionRunner(
                DecisionSheet.dmn("x/y", HEADER + "d,a,,word left; points 1,\nd,b,,points 2; word right,\n"));
        assertThat(runner.decide(Map.of()))
                .extracting(row -> row.get("word") + " " + row.get("points") + " " + row.get("reason"))
                .containsExactly("left 1 a", "right 2 b");
    }

    @Test
    void marksOfXmlInCellsStayText() {
        String dmn = DecisionSheet.dmn("x/y", "# a -- b <c>\n" + HEADER + "d,a,days >1,points 1,]]><evil/> & <b>\n");
        assertThat(DecisionFile.parse(dmn).rows().get(0).why(false)).isEqualTo("]]><evil/> & <b>");
    }
}
