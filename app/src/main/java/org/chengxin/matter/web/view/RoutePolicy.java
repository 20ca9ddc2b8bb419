package org.chengxin.matter.web.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Stage;
import org.jspecify.annotations.Nullable;

/** The way of a case through its stages: those behind it, the one it stands in, and those that usually follow. */
final class RoutePolicy {

    private RoutePolicy() {}

    /** Where a stage lies on the way. */
    enum Place {
        BEHIND,
        NOW,
        AHEAD
    }

    record Stop(String stage, Place place) {}

    /**
     * @param passed stages in the order entered, the present one last; one that the case went back to is passed once
     */
    static List<Stop> route(MatterDefinition definition, List<String> passed) {
        List<String> behind = new ArrayList<>();
        for (String stage : passed) {
            int known = behind.indexOf(stage);
            if (known >= 0) {
                behind.subList(known, behind.size()).clear();
            }
            behind.add(stage);
        }
        List<Stop> route = new ArrayList<>();
        for (int index = 0; index < behind.size(); index++) {
            route.add(new Stop(behind.get(index), index == behind.size() - 1 ? Place.NOW : Place.BEHIND));
        }
        ahead(definition, behind).forEach(stage -> route.add(new Stop(stage, Place.AHEAD)));
        return route;
    }

    /** The shortest way from the last of the stages to the end that the definition names first, around those behind it. */
    private static List<String> ahead(MatterDefinition definition, List<String> behind) {
        Map<String, String> from = reached(definition, behind);
        String end = definition.stages().entrySet().stream()
                .filter(each -> each.getValue().end() && from.containsKey(each.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        List<String> ahead = new ArrayList<>();
        for (@Nullable String stage = end; stage != null && !behind.contains(stage); stage = from.get(stage)) {
            ahead.add(stage);
        }
        Collections.reverse(ahead);
        return ahead;
    }

    /** Each stage that can be reached → the one before it. */
    private static Map<String, String> reached(MatterDefinition definition, List<String> behind) {
        Map<String, String> from = new HashMap<>();
        Deque<String> looked = new ArrayDeque<>(behind.subList(behind.size() - 1, behind.size()));
        while (!looked.isEmpty()) {
            String at = looked.remove();
            Stage stage = definition.stages().get(at);
            Set<String> known = Set.copyOf(behind);
            if (stage != null) {
                stage.steps().values().stream()
                        .flatMap(step -> step.targets().stream())
                        .filter(to -> !known.contains(to) && from.putIfAbsent(to, at) == null)
                        .forEach(looked::add);
            }
        }
        return from;
    }
}
