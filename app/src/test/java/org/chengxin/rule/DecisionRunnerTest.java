package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One compiled table for many threads: the same question has the same answer, whoever else is asking. */
class DecisionRunnerTest {

    private static final String SOURCE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="x" name="x" namespace="x">
            <inputData id="i1" name="late"><variable name="late" typeRef="number"/></inputData>
            <inputData id="i2" name="state"><variable name="state" typeRef="string"/></inputData>
            <decision id="d" name="d"><variable name="d"/>
            <informationRequirement id="r1"><requiredInput href="#i1"/></informationRequirement>
            <informationRequirement id="r2"><requiredInput href="#i2"/></informationRequirement>
            <decisionTable id="t" hitPolicy="COLLECT">
            <input id="c1"><inputExpression id="e1" typeRef="number"><text>late</text></inputExpression></input>
            <input id="c2"><inputExpression id="e2" typeRef="string"><text>state</text></inputExpression></input>
            <output id="o1" name="points" typeRef="number"/><output id="o2" name="reason" typeRef="string"/>
            %s</decisionTable></decision></definitions>""";
    private static final String RULES = rule(1, "&gt;20", "-", "-20", "late")
            + rule(2, "(10..20]", "-", "-10", "often")
            + rule(3, "-", "\"ended\"", "-30", "licence");

    private final DecisionRunner runner = new DecisionRunner(SOURCE.formatted(RULES));

    @Test
    void everyShippedTableCompiles() {
        RuleFiles.tables()
                .forEach((name, table) -> assertThatCode(() -> new DecisionRunner(table.source()))
                        .as(name)
                        .doesNotThrowAnyException());
    }

    @Test
    void everyRowThatFitsIsAnsweredInTheOrderOfTheTable() {
        assertThat(reasons("25", "ended")).containsExactly("late -20", "licence -30");
        assertThat(reasons("20", "active")).containsExactly("often -10");
        assertThat(reasons("20.01", "active")).containsExactly("late -20");
        assertThat(reasons("10", "active")).isEmpty();
        assertThat(reasons("10.01", "ended")).containsExactly("often -10", "licence -30");
    }

    @Test
    void numbersComeBackAsDecimals() {
        assertThat(runner.decide(inputs("25", "active")).get(0).get("points")).isEqualTo(new BigDecimal("-20"));
    }

    @Test
    void theSameFileCompiledTwiceAnswersAlike() {
        DecisionRunner other = new DecisionRunner(SOURCE.formatted(RULES));
        for (String late : List.of("0", "10", "15", "20", "21")) {
            for (String state : List.of("active", "ended")) {
                assertThat(other.decide(inputs(late, state))).isEqualTo(runner.decide(inputs(late, state)));
            }
        }
    }

    @Test
    void oneQuestionLeavesNothingBehindForTheNext() {
        assertThat(reasons("25", "ended")).hasSize(2);
        assertThat(reasons("0", "active")).isEmpty();
        assertThat(reasons("25", "ended")).hasSize(2);
    }

    @Test
    void eightThreadsGetTheAnswersThatOneGets() throws Exception {
        long seed = Long.getLong("seed", 20_261_201L);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<String>>> answers = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            long own = seed + thread;
            answers.add(threads.submit((Callable<List<String>>) () -> {
                start.await();
                return wrong(new Random(own));
            }));
        }
        start.countDown();
        for (Future<List<String>> answer : answers) {
            assertThat(answer.get(60, TimeUnit.SECONDS)).as("seed " + seed).isEmpty();
        }
        threads.shutdown();
    }

    @Test
    void whatIsNoDecisionAtAllIsRefused() {
        for (String source : List.of("", "{}", "<definitions", SOURCE.formatted(rule(1, "((", "-", "1", "x")))) {
            assertThatThrownBy(() -> new DecisionRunner(source)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<String> wrong(Random random) {
        List<String> wrong = new ArrayList<>();
        for (int question = 0; question < 200; question++) {
            int late = random.nextInt(41);
            String state = random.nextBoolean() ? "ended" : "active";
            List<String> expected = new ArrayList<>();
            if (late > 20) {
                expected.add("late -20");
            } else if (late > 10) {
                expected.add("often -10");
            }
            if (state.equals("ended")) {
                expected.add("licence -30");
            }
            List<String> found = reasons(String.valueOf(late), state);
            if (!found.equals(expected)) {
                wrong.add(late + " " + state + ": " + found);
            }
        }
        return wrong;
    }

    private List<String> reasons(String late, String state) {
        return runner.decide(inputs(late, state)).stream()
                .map(row -> row.get("reason") + " " + row.get("points"))
                .toList();
    }

    private static Map<String, Object> inputs(String late, String state) {
        return Map.of("late", new BigDecimal(late), "state", state);
    }

    private static String rule(int number, String late, String state, String points, String reason) {
        return ("<rule id=\"u%1$d\"><inputEntry id=\"a%1$d\"><text>%2$s</text></inputEntry>"
                        + "<inputEntry id=\"b%1$d\"><text>%3$s</text></inputEntry>"
                        + "<outputEntry id=\"p%1$d\"><text>%4$s</text></outputEntry>"
                        + "<outputEntry id=\"q%1$d\"><text>\"%5$s\"</text></outputEntry></rule>")
                .formatted(number, late, state, points, reason);
    }
}
