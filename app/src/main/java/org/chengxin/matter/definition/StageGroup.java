package org.chengxin.matter.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stages in which the same steps stand, shown once.
 *
 * @param mark A, B, … in the order of their first stages
 * @param steps of each of the stages; one that stays in its stage leads nowhere
 */
public record StageGroup(String mark, List<String> stages, Map<String, Step> steps) {

    private static final int LETTERS = 26;

    /** The groups of two stages or more. */
    public static List<StageGroup> of(MatterDefinition definition) {
        Map<Map.Entry<String, Step>, List<String>> places = new LinkedHashMap<>();
        definition
                .stages()
                .forEach((stage, each) -> each.steps()
                        .forEach((name, step) -> places.computeIfAbsent(
                                        Map.entry(name, bare(stage, step)), none -> new ArrayList<>())
                                .add(stage)));
        Map<List<String>, Map<String, Step>> groups = new LinkedHashMap<>();
        places.forEach((step, stages) -> {
            if (stages.size() > 1) {
                groups.computeIfAbsent(stages, none -> new LinkedHashMap<>()).put(step.getKey(), step.getValue());
            }
        });
        List<StageGroup> marked = new ArrayList<>();
        groups.forEach((stages, steps) -> marked.add(new StageGroup(mark(marked.size()), List.copyOf(stages), steps)));
        return List.copyOf(marked);
    }

    public boolean has(String stage) {
        return stages.contains(stage);
    }

    /** Whether a step of a stage is one of the group's. */
    public boolean has(String stage, String step) {
        return has(stage) && steps.containsKey(step);
    }

    private static Step bare(String stage, Step step) {
        return stage.equals(step.to()) ? step.leadingTo(null) : step;
    }

    private static String mark(int index) {
        String letter = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? letter : letter + index / LETTERS;
    }
}
