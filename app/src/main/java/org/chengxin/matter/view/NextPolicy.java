package org.chengxin.matter.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chengxin.matter.Matter.NextStep;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.party.ConsentPolicy;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.SecondPolicy;
import org.chengxin.matter.party.SecondPolicy.Second;
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.PastActs.PastAct;
import org.jspecify.annotations.Nullable;

/** Steps and built-in acts offered to a viewer, without those on an offered transfer; taking an act checks it again. */
final class NextPolicy {

    private NextPolicy() {}

    /**
     * @param offered whether the condition of a step, on what was chosen before, is met
     * @param handlers persons whose earlier acts a step keeps apart from
     */
    static List<NextStep> steps(
            MatterState matter,
            MatterDefinition definition,
            ViewerRole who,
            @Nullable PastAct pending,
            Predicate<Step> offered,
            Function<Step, Set<UUID>> handlers) {
        List<NextStep> next = new ArrayList<>();
        separation(matter, definition, who, next);
        if (matter.ended() != null) {
            return next;
        }
        if (pending != null) {
            second(matter, definition, who, pending, handlers, next);
        } else {
            forward(
                    matter,
                    definition,
                    who,
                    offered.and(step -> SecondPolicy.mayAnswer(step, who.account(), handlers.apply(step))),
                    next);
        }
        if (who.viewer() == Viewer.ABOVE) {
            next.add(builtIn(BuiltInAct.URGE, false));
            if (who.account() != null) {
                next.add(builtIn(BuiltInAct.RECUSE, false));
            }
        }
        if (who.isOffice()) {
            desk(matter, definition, who, next);
        }
        return next;
    }

    private static void forward(
            MatterState matter,
            MatterDefinition definition,
            ViewerRole who,
            Predicate<Step> offered,
            List<NextStep> next) {
        matter.stageIn(definition).steps().forEach((name, step) -> {
            boolean may = MatterPolicy.roleFor(step, who)
                    .filter(role -> step.second() == null || SecondPolicy.mayAsk(definition.role(role), who.account()))
                    .isPresent();
            if (may && offered.test(step)) {
                next.add(new NextStep(
                        name, step.title(), step.form(), step.second() != null, step.consequence(), step.basis()));
            }
        });
        if (canExtend(matter, definition, who)) {
            next.add(builtIn(BuiltInAct.EXTEND, true));
        }
    }

    /** Steps of a merged matter. */
    private static void separation(
            MatterState matter, MatterDefinition definition, ViewerRole who, List<NextStep> next) {
        if (matter.mergedInto() != null && who.viewer() == Viewer.PARTY) {
            next.add(builtIn(BuiltInAct.ASK_SEPARATION, false));
        } else if (matter.mergedInto() != null
                && MatterPolicy.handles(matter, definition, who)
                && who.account() != null) {
            next.add(builtIn(BuiltInAct.SEPARATE, false));
        }
    }

    private static void second(
            MatterState matter,
            MatterDefinition definition,
            ViewerRole who,
            PastAct pending,
            Function<Step, Set<UUID>> handlers,
            List<NextStep> next) {
        Step step = matter.stageIn(definition).steps().get(pending.step());
        Stream<Second> seconds = step != null && step.second() != null
                ? Stream.of(Second.of(step, handlers.apply(step)))
                : SecondPolicy.needsColleague(pending.step())
                        ? Stream.of(Second.of(pending))
                        : definition.clocks().values().stream()
                                .map(DeadlineDefinition::extension)
                                .filter(Objects::nonNull)
                                .map(Second::of);
        boolean fits = seconds.anyMatch(
                second -> SecondPolicy.refusal(who, second, pending).isEmpty());
        if (fits && SecondPolicy.mayAsk(definition.roles().get(String.valueOf(pending.role())), pending.account())) {
            next.add(builtIn(BuiltInAct.CONFIRM, false));
        }
        if (fits || SecondPolicy.isAsker(who, pending)) {
            next.add(builtIn(BuiltInAct.REJECT, false));
        }
    }

    private static boolean canExtend(MatterState matter, MatterDefinition definition, ViewerRole who) {
        for (Map.Entry<String, DeadlineDefinition> each : definition.clocks().entrySet()) {
            DeadlineDefinition.Extension extension = each.getValue().extension();
            if (extension != null
                    && who.roles().contains(extension.by())
                    && SecondPolicy.mayAsk(definition.roles().get(extension.by()), who.account())
                    && matter.clock(each.getKey())
                            .filter(deadline -> deadline.isActive() && deadline.extensions() < extension.times())
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static void desk(MatterState matter, MatterDefinition definition, ViewerRole who, List<NextStep> next) {
        Participation desk = matter.role(String.valueOf(who.officeRole())).orElse(null);
        if (desk != null && desk.handler() == null && who.account() != null) {
            next.add(builtIn(BuiltInAct.TAKE, false));
        }
        next.add(builtIn(BuiltInAct.ASSIGN, false));
        transfer(matter, definition, who, next);
        if (who.account() != null) {
            next.add(builtIn(BuiltInAct.RECUSE, false));
        }
        next.add(builtIn(BuiltInAct.NOTE, false));
        next.add(builtIn(BuiltInAct.URGE, false));
        if (MatterPolicy.mayTakeBack(matter, who)) {
            next.add(builtIn(BuiltInAct.TAKE_BACK, false));
        }
        if (matter.clocks().stream().anyMatch(clock -> MatterPolicy.mayConfirm(matter, definition, who, clock))) {
            next.add(builtIn(BuiltInAct.CONFIRM_DUE, false));
        }
        if (MatterPolicy.handles(matter, definition, who)) {
            handling(matter, definition, next);
        }
    }

    private static void handling(MatterState matter, MatterDefinition definition, List<NextStep> next) {
        List<Participation> all = matter.participants();
        if (all.stream()
                .anyMatch(each ->
                        each.isStranger() && !definition.role(each.role()).secret())) {
            next.add(builtIn(BuiltInAct.LINK_PARTY, false));
        }
        if (all.stream().anyMatch(each -> each.kind() == Kind.PARTY && each.subject() != null)) {
            next.add(builtIn(BuiltInAct.UNLINK_PARTY, false));
        }
        if (!MatterPolicy.isFixed(matter, definition)) {
            next.add(builtIn(BuiltInAct.MERGE, false));
        }
    }

    private static void transfer(MatterState matter, MatterDefinition definition, ViewerRole who, List<NextStep> next) {
        boolean second = MatterPolicy.keepsSecrets(definition);
        if (ConsentPolicy.stays(definition, matter.stage(), String.valueOf(who.officeRole()))
                || second && (who.account() == null || matter.pending() != null)
                || MatterPolicy.isFixed(matter, definition)) {
            return;
        }
        next.add(builtIn(BuiltInAct.TRANSFER, second));
        if (MatterPolicy.received(matter.participants(), who).isPresent()) {
            next.add(builtIn(BuiltInAct.RETURN, second));
        }
    }

    static NextStep builtIn(BuiltInAct act, boolean second) {
        return new NextStep(act.word(), null, null, second, null, null);
    }
}
