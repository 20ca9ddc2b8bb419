package org.chengxin.matter.definition.check;

import java.util.List;
import java.util.Objects;
import org.chengxin.matter.definition.Carry;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.Step;
import org.jspecify.annotations.Nullable;

/**
 * Validates a map of stages to carry over by: it maps existing stages to existing stages, never from or to an end, and the new
 * version must not weaken the protection of open matters (secrecy, second person).
 */
public final class CarryPolicy {

    private CarryPolicy() {}

    /** @param earlier version that the map names; null if there is none */
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
        weaker(definition, earlier, carry, faults);
        return faults.list();
    }

    /** Whether this version protects open matters less than the earlier one. */
    public static boolean weakens(MatterDefinition definition, MatterDefinition earlier) {
        Faults faults = new Faults();
        if (definition.carry() != null) {
            weaker(definition, earlier, definition.carry(), faults);
        }
        return !faults.list().isEmpty();
    }

    private static void stage(@Nullable Stage stage, String place, String name, Faults faults) {
        if (!faults.unknown(stage != null, place, "stage", "环节", name) && stage != null && stage.end()) {
            faults.add(place, "“" + name + "”是终结", "\"" + name + "\" is an end");
        }
    }

    private static void weaker(MatterDefinition definition, MatterDefinition earlier, Carry carry, Faults faults) {
        if (earlier.secret() && !definition.secret()) {
            less("secret", faults);
        }
        earlier.roles().forEach((name, role) -> {
            MatterRole now = definition.roles().get(name);
            if (role.secret() && (now == null || !now.secret())) {
                less("roles." + name + ".secret", faults);
            }
        });
        earlier.forms()
                .forEach((name, form) -> form.fields().forEach((field, asked) -> {
                    Field now = definition.forms().containsKey(name)
                            ? definition.form(name).fields().get(field)
                            : null;
                    if (asked.secret() && now != null && !now.secret()) {
                        less("forms." + name + ".fields." + field + ".secret", faults);
                    }
                }));
        // every stage is checked: matters also pass through later ones
        earlier.stages().forEach((from, was) -> {
            String to = carry.stages().getOrDefault(from, from);
            Stage now = definition.stages().get(to);
            if (now != null) {
                now.steps().forEach((name, step) -> second(was, carry, name, step, "stages." + to, faults));
            }
        });
    }

    /** If the earlier step of that name, or else every step that led there, had a second person, so must this one. */
    private static void second(Stage was, Carry carry, String name, Step step, String place, Faults faults) {
        Step same = was.steps().get(name);
        List<Step> before = same != null
                ? List.of(same)
                : was.steps().values().stream()
                        .filter(each -> each.targets().stream()
                                .map(target -> carry.stages().getOrDefault(target, target))
                                .anyMatch(step.targets()::contains))
                        .toList();
        if (before.isEmpty() || Step.SYSTEM.containsAll(step.by())) {
            return;
        }
        if (step.second() == null && before.stream().map(Step::second).allMatch(Objects::nonNull)) {
            less(place + ".steps." + name + ".second", faults);
        } else if (!step.secondHead() && before.stream().allMatch(Step::secondHead)) {
            less(place + ".steps." + name + ".second-head", faults);
        }
        if (same != null && !step.apartFrom().containsAll(same.apartFrom())) {
            less(place + ".steps." + name + ".apart-from", faults);
        }
    }

    private static void less(String place, Faults faults) {
        faults.add(place, "转入的在办事项不得减少保密或者复核", "for open matters secrecy and the second person are not made less");
    }
}
