package org.chengxin.matter.definition.check;

import java.util.List;
import java.util.Map;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.Step;
import org.jspecify.annotations.Nullable;

/** Checks that each clock has an owner and a length, and that silence leads on, never to an end. */
final class DeadlineDefinitionPolicy {

    private final MatterDefinition definition;
    private final Faults faults;

    private DeadlineDefinitionPolicy(MatterDefinition definition, Faults faults) {
        this.definition = definition;
        this.faults = faults;
    }

    static void judge(MatterDefinition definition, Flow flow, Faults faults) {
        DeadlineDefinitionPolicy policy = new DeadlineDefinitionPolicy(definition, faults);
        definition.clocks().forEach((name, deadline) -> policy.clock(deadline, flow, "clocks." + name));
    }

    private void clock(DeadlineDefinition deadline, Flow flow, String place) {
        faults.unknown(
                definition.roles().containsKey(deadline.owner()), place + ".owner", "role", "角色", deadline.owner());
        length(deadline, flow, place);
        stages(deadline.over(), place + ".over");
        stages(deadline.pausedIn(), place + ".paused-in");
        for (String stage : deadline.pausedIn()) {
            if (!deadline.runsIn(stage)) {
                faults.add(place + ".paused-in", "不在期限范围内，无从暂停", "it does not run there, so it cannot stand still");
            }
        }
        if (!deadline.onExpiry().equals(DeadlineDefinition.ESCALATE)) {
            silence(deadline, place + ".silence");
        }
        if (deadline.extension() != null) {
            extension(deadline.extension(), place + ".extension");
        }
    }

    private void length(DeadlineDefinition deadline, Flow flow, String place) {
        if ((deadline.parameter() == null) == (deadline.until() == null)) {
            faults.add(place, "应写明参数或截止日期字段，二者取一", "it has either a parameter or a field for its end");
        }
        date(deadline.until(), flow, place + ".until");
        date(deadline.since(), flow, place + ".since");
    }

    private void date(@Nullable String source, Flow flow, String place) {
        if (source != null) {
            Field field = new SourcePolicy(definition, flow, null, null, Map.of()).field(source);
            if (field == null || field.type() != Type.DATE) {
                faults.add(place, "不是日期字段", "no field that holds a date");
            }
        }
    }

    private void stages(List<String> names, String place) {
        for (String name : names) {
            Stage stage = definition.stages().get(name);
            if (stage == null) {
                faults.unknown(false, place, "stage", "环节", name);
            } else if (stage.end()) {
                faults.add(place, "终结后不再计时", "nothing runs at an end");
            }
        }
    }

    private void silence(DeadlineDefinition deadline, String place) {
        definition.stages().forEach((name, stage) -> {
            if (stage.end() || !deadline.runsIn(name) || deadline.pausedIn().contains(name)) {
                return;
            }
            Step step = stage.steps().get(deadline.onExpiry());
            if (step == null || !step.by().contains(Step.CLOCK)) {
                faults.add(
                        place,
                        "环节“" + name + "”没有由期限采取的步骤“" + deadline.onExpiry() + "”",
                        "the stage \"" + name + "\" has no step \"" + deadline.onExpiry() + "\" by the clock");
                return;
            }
            for (String target : step.targets()) {
                Stage next = definition.stages().get(target);
                if (next != null && next.end()) {
                    faults.add(place, "沉默不得使事项终结", "silence never ends a matter");
                }
            }
        });
    }

    private void extension(DeadlineDefinition.Extension extension, String place) {
        for (String role : List.of(extension.by(), extension.second())) {
            faults.unknown(definition.roles().containsKey(role), place, "role", "角色", role);
        }
    }
}
