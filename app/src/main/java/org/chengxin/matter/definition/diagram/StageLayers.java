package org.chengxin.matter.definition.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Step;

/** Layer of each stage: the longest path from the opening without back edges. */
final class StageLayers {

    private final MatterDefinition definition;
    private final Set<String> open = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> finished = new ArrayList<>();
    private final Map<String, Set<String>> forward = new HashMap<>();

    private StageLayers(MatterDefinition definition) {
        this.definition = definition;
    }

    static Map<String, Integer> of(MatterDefinition definition) {
        StageLayers layers = new StageLayers(definition);
        layers.visit(definition.opening().stage());
        definition.stages().keySet().forEach(layers::visit);
        Map<String, Integer> distance = new LinkedHashMap<>();
        for (int index = layers.finished.size() - 1; index >= 0; index--) {
            String stage = layers.finished.get(index);
            int own = distance.computeIfAbsent(stage, each -> 0);
            for (String next : layers.forward.getOrDefault(stage, Set.of())) {
                distance.merge(next, own + 1, Math::max);
            }
        }
        return distance;
    }

    /** An edge to a stage on the current path is a back edge and is ignored. */
    private void visit(String stage) {
        if (!definition.stages().containsKey(stage) || done.contains(stage) || !open.add(stage)) {
            return;
        }
        Set<String> next = new LinkedHashSet<>();
        for (Step step : definition.stage(stage).steps().values()) {
            for (String target : step.targets()) {
                if (!open.contains(target) && definition.stages().containsKey(target)) {
                    next.add(target);
                    visit(target);
                }
            }
        }
        forward.put(stage, next);
        open.remove(stage);
        done.add(stage);
        finished.add(stage);
    }
}
