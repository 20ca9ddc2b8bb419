package org.chengxin.matter.definition.check;

import java.util.List;
import org.chengxin.matter.definition.Carry;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Stage;
import org.jspecify.annotations.Nullable;

/** A map of stages leads from stages that there were to stages that there are, never to or from an end. */
public final class CarryPolicy {

    private CarryPolicy() {}

    /** @param earlier the version that the map names; null when there is none */
    public static List<Fault> faults(MatterDefinition definition, @Nullable MatterDefinition earlier) {
        Faults faults = new Faults();
        Carry carry = definition.carry();
        if (carry == null) {
            return List.of();
        }
        if (earlier == null) {
            faults.add("carry.from-version", "没有这个生效版本", "no version of that number is in force");
            return faults.list();
        }
        carry.stages().forEach((from, to) -> {
            String place = "carry.stages." + from;
            stage(earlier.stages().get(from), place, from, faults);
            stage(definition.stages().get(to), place, to, faults);
        });
        if (carry.stages().isEmpty()) {
            faults.add("carry.stages", "没有写明环节", "it names no stage");
        }
        return faults.list();
    }

    private static void stage(@Nullable Stage stage, String place, String name, Faults faults) {
        if (!faults.unknown(stage != null, place, "stage", "环节", name) && stage != null && stage.end()) {
            faults.add(place, "“" + name + "”是终结", "\"" + name + "\" is an end");
        }
    }
}
