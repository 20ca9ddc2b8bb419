package org.chengxin.matter.definition.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.shared.YamlFile.Fault;
import org.chengxin.shared.YamlFile.FaultyFileException;
import org.chengxin.shared.YamlTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts each step of the section {@code steps} into every stage of its groups, after the stage's own steps and in the order of the
 * section, and the stages of groups into the clocks that name them.
 */
final class GroupedSteps {

    private static final String STEPS = "steps";
    private static final String GROUPS = "groups";
    private static final Set<String> PLACE = Set.of("step", "in", "except");

    private final YamlTree definition;
    private final ObjectNode groups;
    private final Set<String> used = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private GroupedSteps(YamlTree definition) {
        this.definition = definition;
        this.groups =
                definition.node(GROUPS) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    /** @throws FaultyFileException for what is unknown, unused or stands twice */
    static void put(YamlTree definition) {
        JsonNode list = definition.node(STEPS);
        if (!list.isMissingNode() && !list.isArray()) {
            // the validator takes anything for a list of one
            throw new FaultyFileException(List.of(definition.at(STEPS, "应为列表", "must be a list")));
        }
        GroupedSteps steps = new GroupedSteps(definition);
        steps.groups();
        for (int index = 0; index < list.size(); index++) {
            steps.step(STEPS + "[" + index + "]");
        }
        definition.node("clocks").propertyNames().forEach(clock -> {
            steps.clock("clocks." + clock, "over");
            steps.clock("clocks." + clock, "paused-in");
        });
        steps.unused();
        if (!steps.faults.isEmpty()) {
            throw new FaultyFileException(steps.faults);
        }
        definition.remove(STEPS);
        definition.remove(GROUPS);
    }

    private void groups() {
        for (String group : groups.propertyNames()) {
            String path = GROUPS + "." + group;
            if (isStage(group)) {
                fault(path, "环节组与环节同名", "a stage has this name");
            }
            Expansion.words(groups.path(group)).stream()
                    .filter(stage -> !isStage(stage))
                    .forEach(stage -> fault(path, "没有环节“" + stage + "”", "there is no stage \"" + stage + "\""));
        }
    }

    private void step(String path) {
        JsonNode shared = definition.node(path);
        String name = shared.path("step").asString("");
        Set<String> stages = stages(path + ".in");
        Set<String> left = stages(path + ".except");
        left.stream()
                .filter(stage -> !stages.contains(stage))
                .forEach(stage -> fault(
                        path + ".except",
                        "不在其中的环节“" + stage + "”",
                        "does not stand in stage \"" + stage + "\" anyway"));
        YamlTree step = definition.part(path);
        PLACE.forEach(step::remove);
        for (String stage : stages) {
            String steps = "stages." + stage + "." + STEPS;
            if (left.contains(stage)) {
                continue;
            }
            if (definition.node(steps + "." + name).isMissingNode()) {
                if (definition.node(steps).isMissingNode()) {
                    ((ObjectNode) definition.node("stages." + stage)).putObject(STEPS);
                }
                definition.put(steps + "." + name, step);
            } else {
                fault(
                        path,
                        "环节“" + stage + "”已有步骤“" + name + "”",
                        "stage \"" + stage + "\" has a step \"" + name + "\" already");
            }
        }
    }

    /** Stages that a list names, itself or by their groups. */
    private Set<String> stages(String path) {
        List<String> names = Expansion.words(definition.node(path));
        used.addAll(names);
        Set<String> stages = Expansion.stages(groups, names);
        stages.removeIf(stage -> {
            boolean unknown = !isStage(stage);
            if (unknown && names.contains(stage)) {
                fault(path, "没有环节或者环节组“" + stage + "”", "there is no stage or group \"" + stage + "\"");
            }
            return unknown;
        });
        return stages;
    }

    private void clock(String path, String key) {
        List<String> names = Expansion.words(definition.node(path + "." + key));
        if (names.stream().anyMatch(groups::has)) {
            used.addAll(names);
            ArrayNode stages = ((ObjectNode) definition.node(path)).putArray(key);
            Expansion.stages(groups, names).forEach(stages::add);
        }
    }

    private void unused() {
        for (String group : groups.propertyNames()) {
            if (!used.contains(group)) {
                fault(GROUPS + "." + group, "没有用到的环节组", "nothing names this group");
            }
        }
    }

    private boolean isStage(String name) {
        return definition.node("stages").has(name);
    }

    private void fault(String path, String zh, String en) {
        faults.add(definition.at(path, zh, en));
    }
}
