package org.chengxin.matter.party;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Step;

/**
 * 上一级机关同意: consent counts only between one office and that above it. The office above never hands its role on; the one that asked
 * keeps the matter from its question until the answer is used, or until it may ask again.
 */
public final class ConsentPolicy {

    private ConsentPolicy() {}

    /**
     * Whether the office of a role keeps it.
     *
     * @param stage of the matter
     * @param role of the office that would hand it on
     */
    public static boolean stays(MatterDefinition definition, String stage, String role) {
        Set<String> above = steps(definition)
                .flatMap(step -> step.names().entrySet().stream())
                .filter(named -> named.getValue().equals(Step.ABOVE))
                .map(named -> named.getKey())
                .collect(Collectors.toSet());
        return above.contains(role)
                || !above.isEmpty() && asked(definition, above).contains(stage);
    }

    /** Stages to which the question or the answer leads, without those where it is asked. */
    private static Set<String> asked(MatterDefinition definition, Set<String> above) {
        Set<String> stages = new HashSet<>();
        steps(definition)
                .filter(step -> asks(step) || step.by().stream().anyMatch(above::contains))
                .forEach(step -> stages.addAll(step.targets()));
        stages.removeIf(stage -> definition.stages().containsKey(stage)
                && definition.stage(stage).steps().values().stream().anyMatch(ConsentPolicy::asks));
        return stages;
    }

    private static boolean asks(Step step) {
        return step.names().containsValue(Step.ABOVE);
    }

    private static Stream<Step> steps(MatterDefinition definition) {
        return definition.stages().values().stream().flatMap(stage -> stage.steps().values().stream());
    }
}
