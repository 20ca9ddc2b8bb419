package org.chengxin.subject.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
        tops.forEach(top -> add(top, below, seen, ordered));
        outlets.forEach(outlet -> add(outlet, below, seen, ordered));
        return List.copyOf(ordered);
    }

    /** Depth first without recursion: a firm may report a chain of any length. */
    private static void add(Outlet top, Map<String, List<Outlet>> below, Set<String> seen, List<Outlet> ordered) {
        Deque<Outlet> waiting = new ArrayDeque<>(List.of(at(top, 0)));
        while (!waiting.isEmpty()) {
            Outlet outlet = waiting.pop();
            if (seen.add(outlet.key())) {
                ordered.add(outlet);
                List<Outlet> lower = below.getOrDefault(outlet.key(), List.of());
                for (int each = lower.size() - 1; each >= 0; each--) {
                    waiting.push(at(lower.get(each), outlet.depth() + 1));
                }
            }
        }
    }

    private static Outlet at(Outlet outlet, int depth) {
        return new Outlet(outlet.key(), outlet.name(), outlet.division(), outlet.parent(), depth);
    }
}
