package org.chengxin.matter.definition.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.Step;

/** State graph of a definition, with the steps that somebody can take. */
final class Flow {

    private final MatterDefinition definition;
    private final Map<String, Set<String>> next = new LinkedHashMap<>();
    private final Map<String, Set<String>> before = new LinkedHashMap<>();
    private final boolean opens;

    private Flow(MatterDefinition definition) {
        this.definition = definition;
        this.opens = definition.stages().values().stream()
                .flatMap(stage -> stage.steps().values().stream())
                .anyMatch(step -> !step.opens().isEmpty());
        definition
                .stages()
                .forEach((name, stage) -> stage.steps().forEach((stepName, step) -> {
                    if (canBeTaken(name, stepName, step)) {
                        step.targets().forEach(target -> {
                            next.computeIfAbsent(name, from -> new LinkedHashSet<>())
                                    .add(target);
                            before.computeIfAbsent(target, to -> new LinkedHashSet<>())
                                    .add(name);
                        });
                    }
                }));
    }

    static Flow of(MatterDefinition definition) {
        return new Flow(definition);
    }

    /** Whether any role, clock, end of the matters opened, or the system can take the step. */
    boolean canBeTaken(String stage, String name, Step step) {
        return step.by().stream().anyMatch(actor -> switch (actor) {
            case Step.CLOCK ->
                definition.clocks().values().stream()
                        .anyMatch(clock -> clock.onExpiry().equals(name)
                                && clock.runsIn(stage)
                                && !clock.pausedIn().contains(stage));
            case Step.CHILDREN -> opens;
            // a module takes what carries its mark, whoever opened the matter
            case Step.HOUSE ->
                step.marks() != null || definition.opening().channels().contains(Channel.HOUSE);
            default -> definition.roles().containsKey(actor);
        });
    }

    boolean opensOthers() {
        return opens;
    }

    /** Reachable stages. */
    Set<String> reachable() {
        return walk(Set.of(definition.opening().stage()), next);
    }

    /** Stages from which an end is reachable. */
    Set<String> ending() {
        Set<String> ends = new HashSet<>();
        definition.stages().forEach((name, stage) -> {
            if (stage.end()) {
                ends.add(name);
            }
        });
        return walk(ends, before);
    }

    /** Whether the form may have been filled in when a matter is in the stage. */
    boolean mayBeFilled(String form, String stage) {
        if (definition.opening().form().equals(form)) {
            return true;
        }
        Set<String> earlier = walk(Set.of(stage), before);
        for (String name : earlier) {
            Stage each = definition.stages().get(name);
            if (each != null && each.steps().values().stream().anyMatch(step -> fills(step, form, earlier))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fills(Step step, String form, Set<String> earlier) {
        return form.equals(step.form()) && step.targets().stream().anyMatch(earlier::contains);
    }

    private static Set<String> walk(Set<String> from, Map<String, Set<String>> edges) {
        Set<String> seen = new LinkedHashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String each : edges.getOrDefault(open.remove(), Set.of())) {
                if (seen.add(each)) {
                    open.add(each);
                }
            }
        }
        return seen;
    }
}
