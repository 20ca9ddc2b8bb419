package org.chengxin.matter.definition.check;

import java.util.Set;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.Stage;

/** Checks the state graph: no dead end, no unreachable stage, no stage that waits for nobody. */
final class FlowPolicy {

    /** Limits for readability of definition and diagram. */
    private static final int MOST_STAGES = 60;

    private static final int MOST_STEPS = 300;

    private FlowPolicy() {}

    static void judge(MatterDefinition definition, Flow flow, Faults faults) {
        String first = definition.opening().stage();
        if (faults.unknown(definition.stages().containsKey(first), "open.stage", "stage", "环节", first)) {
            return;
        }
        if (definition.stages().size() > MOST_STAGES
                || definition.stages().values().stream()
                                .mapToInt(stage -> stage.steps().size())
                                .sum()
                        > MOST_STEPS) {
            faults.add("stages", "环节或步骤过多", "more than " + MOST_STAGES + " stages or " + MOST_STEPS + " steps");
            return;
        }
        Set<String> reachable = flow.reachable();
        Set<String> ending = flow.ending();
        definition.stages().forEach((name, stage) -> {
            String place = "stages." + name;
            if (!reachable.contains(name)) {
                faults.add(place, "从开始永远到不了", "no way leads here from the opening");
            }
            if (!stage.end() && !ending.contains(name)) {
                faults.add(place, "死路：从这里永远到不了终结", "a dead end: no end is reached from here");
            }
            steps(name, stage, flow, faults);
            waiting(definition, name, stage, faults);
        });
    }

    private static void steps(String name, Stage stage, Flow flow, Faults faults) {
        String place = "stages." + name;
        if (stage.end() && !stage.steps().isEmpty()) {
            faults.add(place, "终结之后不能再有步骤", "an end has no steps");
        }
        if (!stage.end()
                && stage.steps().values().stream()
                        .allMatch(step -> step.targets().stream().allMatch(name::equals))) {
            faults.add(place, "死路：没有步骤离开这里", "a dead end: no step leads on");
        }
        if (!stage.end()
                && stage.steps().values().stream()
                        .filter(step -> step.targets().stream().anyMatch(to -> !name.equals(to)))
                        .noneMatch(step -> step.only().isEmpty())) {
            faults.add(place, "离开这里的步骤都有条件，可能无路可走", "every step that leads on has a condition, so that none may fit");
        }
        stage.steps().forEach((step, each) -> {
            if (!flow.canBeTaken(name, step, each)) {
                faults.add(place + ".steps." + step, "没有人或期限会采取这一步", "nobody and no clock ever takes this step");
            }
        });
    }

    private static void waiting(MatterDefinition definition, String name, Stage stage, Faults faults) {
        String place = "stages." + name + ".waits-for";
        if (stage.end()) {
            if (!stage.waitsFor().isEmpty()) {
                faults.add(place, "终结之后不再等待任何人", "an end waits for nobody");
            }
            return;
        }
        if (stage.waitsFor().isEmpty()) {
            faults.add(place, "没有写明等待谁", "the stage waits for nobody");
        }
        for (String role : stage.waitsFor()) {
            if (!faults.unknown(definition.roles().containsKey(role), place, "role", "角色", role)
                    && stage.steps().values().stream()
                            .noneMatch(step -> step.by().contains(role))) {
                faults.add(
                        place,
                        "等待“" + role + "”，但其在此没有可采取的步骤",
                        "waits for \"" + role + "\", who has no step to take here");
            }
        }
        if (onlyParties(definition, stage)
                && definition.clocks().values().stream()
                        .noneMatch(
                                clock -> clock.runsIn(name) && !clock.pausedIn().contains(name))) {
            faults.add(
                    place,
                    "只等待当事人，却没有期限：当事人沉默就会停滞",
                    "waits for parties alone and no clock runs: their silence would stop it");
        }
    }

    private static boolean onlyParties(MatterDefinition definition, Stage stage) {
        return !stage.waitsFor().isEmpty()
                && stage.waitsFor().stream().allMatch(role -> {
                    MatterRole known = definition.roles().get(role);
                    return known != null && known.kind() == MatterRole.Kind.PARTY;
                });
    }
}
