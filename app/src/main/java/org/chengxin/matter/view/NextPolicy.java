package org.chengxin.matter.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.chengxin.matter.Matter.NextStep;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.clock.RunningClock;
import org.chengxin.matter.definition.ClockDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.Standpoint;
import org.chengxin.matter.standing.Participation;
import org.chengxin.matter.standing.PastActs.PastAct;
import org.chengxin.matter.standing.Standing;
import org.jspecify.annotations.Nullable;

/** What a viewer may do next; an act that is not among it is refused. */
final class NextPolicy {

    private NextPolicy() {}

    /** @param offered whether what was chosen before lets a step be offered */
    static List<NextStep> steps(
            Standing matter,
            MatterDefinition definition,
            Standpoint who,
            @Nullable PastAct pending,
            Predicate<Step> offered) {
        List<NextStep> next = new ArrayList<>();
        if (matter.ended() != null || who.viewer() == Viewer.AUDITOR) {
            return next;
        }
        if (pending != null) {
            second(matter, definition, who, pending, next);
        } else {
            matter.stageIn(definition).steps().forEach((name, step) -> {
                if (MatterPolicy.roleFor(step, who).isPresent() && offered.test(step)) {
                    next.add(new NextStep(
                            name, step.title(), step.form(), step.second() != null, step.consequence(), step.basis()));
                }
            });
            if (canExtend(matter, definition, who)) {
                next.add(builtIn("extend", true));
            }
        }
        if (who.viewer() == Viewer.ABOVE) {
            next.add(builtIn("urge", false));
            if (who.account() != null) {
                next.add(builtIn("recuse", false));
            }
        }
        if (who.isOffice()) {
            desk(matter, who, next);
        }
        return next;
    }

    private static void second(
            Standing matter, MatterDefinition definition, Standpoint who, PastAct pending, List<NextStep> next) {
        Step step = matter.stageIn(definition).steps().get(pending.step());
        boolean asker = who.account() != null && Objects.equals(who.account(), pending.account());
        boolean fits = step != null && step.second() != null
                ? who.roles().contains(step.second())
                : definition.clocks().values().stream()
                        .map(ClockDefinition::extension)
                        .anyMatch(each -> each != null && who.roles().contains(each.second()));
        if (fits && !asker && who.account() != null) {
            next.add(builtIn("confirm", false));
        }
        if (fits || asker) {
            next.add(builtIn("reject", false));
        }
    }

    private static boolean canExtend(Standing matter, MatterDefinition definition, Standpoint who) {
        for (Map.Entry<String, ClockDefinition> each : definition.clocks().entrySet()) {
            ClockDefinition.Extension extension = each.getValue().extension();
            if (extension != null
                    && who.roles().contains(extension.by())
                    && matter.clock(each.getKey())
                            .filter(clock -> clock.isActive() && clock.extensions() < extension.times())
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static void desk(Standing matter, Standpoint who, List<NextStep> next) {
        Participation desk = matter.role(String.valueOf(who.officeRole())).orElse(null);
        if (desk != null && desk.handler() == null && who.account() != null) {
            next.add(builtIn("take", false));
        }
        next.add(builtIn("assign", false));
        next.add(builtIn("transfer", false));
        if (MatterPolicy.received(matter.participants(), who).isPresent()) {
            next.add(builtIn("return", false));
        }
        if (who.account() != null) {
            next.add(builtIn("recuse", false));
        }
        next.add(builtIn("note", false));
        next.add(builtIn("urge", false));
        boolean stranger = matter.participants().stream().anyMatch(Participation::isStranger);
        boolean linked =
                matter.participants().stream().anyMatch(each -> each.kind() == Kind.PARTY && each.subject() != null);
        if (stranger) {
            next.add(builtIn("link-party", false));
        }
        if (linked) {
            next.add(builtIn("unlink-party", false));
        }
        next.add(builtIn("merge", false));
        if (matter.clocks().stream().anyMatch(RunningClock::waitsForOfficer)) {
            next.add(builtIn("confirm-due", false));
        }
    }

    private static NextStep builtIn(String word, boolean second) {
        return new NextStep(word, null, null, second, null, null);
    }
}
