package org.chengxin.matter.definition.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.shared.Label;
import org.junit.jupiter.api.Test;

/** What is reached and what leads on is found as by trying every way, on random definitions. */
class FlowPolicyTest {

    private static final int RUNS = 2_000;
    private static final Label LABEL = new Label("字", "word");
    private static final MatterDefinition EXAMPLE = DefinitionFile.read(Examples.complaint());

    @Test
    void randomStagesAreJudgedAsByTryingEveryWay() {
        long seed = 20_261_126;
        Random random = new Random(seed);
        int dead = 0;
        for (int run = 0; run < RUNS; run++) {
            MatterDefinition definition = random(random);
            Faults faults = new Faults();
            FlowPolicy.judge(definition, Flow.of(definition), faults);
            Set<String> told = new HashSet<>();
            faults.list().stream().map(Fault::toString).forEach(told::add);
            boolean[][] ways = everyWay(definition);
            List<String> names = List.copyOf(definition.stages().keySet());
            for (int stage = 0; stage < names.size(); stage++) {
                String place = "stages." + names.get(stage);
                boolean ends = false;
                for (int end = 0; end < names.size(); end++) {
                    ends |= ways[stage][end] && definition.stage(names.get(end)).end();
                }
                String about = "seed " + seed + " run " + run + " " + place;
                assertThat(told.contains(place + ": no way leads here from the opening"))
                        .as(about)
                        .isEqualTo(!ways[0][stage]);
                assertThat(told.contains(place + ": a dead end: no end is reached from here"))
                        .as(about)
                        .isEqualTo(!ends);
                dead += ends ? 0 : 1;
            }
        }
        assertThat(dead)
                .as("the random definitions are neither all good nor all bad")
                .isBetween(RUNS / 10, RUNS * 5);
    }

    /** Floyd and Warshall: slow and plain. */
    private static boolean[][] everyWay(MatterDefinition definition) {
        List<String> names = List.copyOf(definition.stages().keySet());
        boolean[][] ways = new boolean[names.size()][names.size()];
        for (int from = 0; from < names.size(); from++) {
            ways[from][from] = true;
            for (Step step : definition.stage(names.get(from)).steps().values()) {
                for (int to = 0; to < names.size(); to++) {
                    boolean leads = names.get(to).equals(step.to())
                            || step.decides() != null && step.decides().to().containsValue(names.get(to));
                    ways[from][to] |= leads && !step.by().equals(List.of(Step.CLOCK));
                }
            }
        }
        for (int via = 0; via < names.size(); via++) {
            for (int from = 0; from < names.size(); from++) {
                for (int to = 0; to < names.size(); to++) {
                    ways[from][to] |= ways[from][via] && ways[via][to];
                }
            }
        }
        return ways;
    }

    private static MatterDefinition random(Random random) {
        int count = 1 + random.nextInt(8);
        Map<String, Stage> stages = new LinkedHashMap<>();
        for (int stage = 0; stage < count; stage++) {
            boolean end = random.nextInt(4) == 0;
            Map<String, Step> steps = new LinkedHashMap<>();
            for (int step = end ? 3 : random.nextInt(4); step < 3; step++) {
                steps.put("step" + step, step(random, count));
            }
            stages.put("s" + stage, new Stage(LABEL, List.of("handler"), end, steps));
        }
        MatterOpening opening = EXAMPLE.opening();
        return new MatterDefinition(
                "random",
                1,
                EXAMPLE.effectiveFrom(),
                LABEL,
                LABEL,
                "字",
                false,
                List.of(),
                List.of(),
                EXAMPLE.roles(),
                EXAMPLE.forms(),
                new MatterOpening(
                        opening.by(),
                        List.of(),
                        List.of(),
                        false,
                        opening.channels(),
                        opening.form(),
                        "s0",
                        List.of(),
                        List.of()),
                stages,
                Map.of(),
                null);
    }

    /** By an officer, or by a clock that does not exist, which is never. */
    private static Step step(Random random, int count) {
        String one = "s" + random.nextInt(count);
        Step.Decision decision = null;
        if (random.nextInt(4) == 0) {
            decision = new Step.Decision("t", Map.of(), Map.of("a", one, "b", "s" + random.nextInt(count)));
        }
        List<String> by = new ArrayList<>(List.of(random.nextInt(4) == 0 ? Step.CLOCK : "handler"));
        return new Step(
                LABEL,
                null,
                by,
                null,
                List.of(),
                decision == null ? one : null,
                null,
                false,
                List.of(),
                decision,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
