package org.chengxin.subject.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.subject.registry.Couriers.Outlet;

/** Puts outlets in the order of the tree; outlets that name each other in a circle stand under the head office. */
final class OutletTree {

    private OutletTree() {}

    static List<Outlet> of(List<Outlet> outlets) {
        Map<String, Outlet> byKey = new LinkedHashMap<>();
        outlets.forEach(outlet -> byKey.put(outlet.key(), outlet));
        Map<String, List<Outlet>> below = new HashMap<>();
        List<Outlet> tops = new ArrayList<>();
        for (Outlet outlet : outlets) {
            if (outlet.parent() == null || !byKey.containsKey(outlet.parent())) {
                tops.add(outlet);
            } else {
                below.computeIfAbsent(outlet.parent(), parent -> new ArrayList<>())
                        .add(outlet);
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        List<Outlet> ordered = new ArrayList<>();
        tops.forEach(top -> add(top, 0, below, seen, ordered));
        outlets.forEach(outlet -> add(outlet, 0, below, seen, ordered));
        return List.copyOf(ordered);
    }

    private static void add(
            Outlet outlet, int depth, Map<String, List<Outlet>> below, Set<String> seen, List<Outlet> ordered) {
        if (seen.add(outlet.key())) {
            ordered.add(new Outlet(outlet.key(), outlet.name(), outlet.division(), outlet.parent(), depth));
            below.getOrDefault(outlet.key(), List.of()).forEach(lower -> add(lower, depth + 1, below, seen, ordered));
        }
    }
}
