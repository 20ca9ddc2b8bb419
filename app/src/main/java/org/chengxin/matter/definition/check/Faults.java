package org.chengxin.matter.definition.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chengxin.matter.definition.Fault;

/** Collector of faults, without duplicates. */
final class Faults {

    private final Set<Fault> found = new LinkedHashSet<>();

    void add(String place, String zh, String en) {
        found.add(Fault.at(place, zh, en));
    }

    /** Adds a fault for an unresolved name. */
    boolean unknown(boolean known, String place, String kind, String kindZh, String name) {
        if (!known) {
            add(place, "没有名为“" + name + "”的" + kindZh, "there is no " + kind + " \"" + name + "\"");
        }
        return !known;
    }

    List<Fault> list() {
        return new ArrayList<>(found);
    }
}
