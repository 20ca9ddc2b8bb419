package org.chengxin.matter.definition.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.definition.Carry;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.version.CarryPlan.Fate;
import org.chengxin.matter.definition.version.CarryPlan.Row;
import org.jspecify.annotations.Nullable;

/** Computes the effect of a version from counts of open matters. */
final class CarryPlanPolicy {

    private CarryPlanPolicy() {}

    /** @param open version → stage → number of open matters */
    static CarryPlan plan(MatterDefinition next, Map<Integer, Map<String, Long>> open) {
        List<Row> rows = new ArrayList<>();
        open.forEach((version, stages) -> stages.forEach((stage, count) -> {
            String to = to(next.carry(), version, stage);
            Fate fate = to != null ? Fate.CARRIED : next.stages().containsKey(stage) ? Fate.KEPT : Fate.NO_PLACE;
            rows.add(new Row(version, stage, count, fate, to));
        }));
        return new CarryPlan(List.copyOf(rows));
    }

    private static @Nullable String to(@Nullable Carry carry, int version, String stage) {
        return carry == null || carry.fromVersion() != version
                ? null
                : carry.stages().get(stage);
    }
}
