package org.chengxin.matter.procedure;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.DeadlineDefinition.Extension;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.DeadlinePolicy;
import org.chengxin.matter.state.RunningDeadline;
import org.chengxin.matter.state.Transition;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Built-in acts on clocks: request an extension, which another person approves, and confirm a date that may move. */
@Component
class DeadlineActs {

    private final DeadlineMoves clocks;
    private final Calendars calendars;
    private final Sealing sealing;
    private final LegalClock legalClock;

    DeadlineActs(DeadlineMoves clocks, Calendars calendars, Sealing sealing, LegalClock legalClock) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.sealing = sealing;
        this.legalClock = legalClock;
    }

    Moved extend(Transition transition, ViewerRole who, ActDraft draft) {
        if (transition.pending() != null) {
            throw new ProblemException(MatterProblem.SECOND_PERSON_NEEDED, "extend");
        }
        Extension extension = extension(transition, draft.values());
        if (!who.roles().contains(extension.by())) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, extension.by());
        }
        SecondPerson.requireAsker(transition, extension.by(), who.account());
        ActDraft asked = draft.as(extension.by()).pending();
        transition.waitForSecond(transition.before().acts() + 1);
        return new Moved(sealing.commit(transition, asked), transition.stage(), true);
    }

    /** The extension that the clock still allows. */
    Extension extension(Transition transition, Map<String, Object> form) {
        String name = String.valueOf(form.get("clock"));
        Extension extension = Optional.ofNullable(
                        transition.definition().clocks().get(name))
                .map(DeadlineDefinition::extension)
                .orElseThrow(() -> new ProblemException(MatterProblem.NO_EXTENSION, "clock"));
        RunningDeadline deadline = transition
                .clock(name)
                .filter(RunningDeadline::isActive)
                .orElseThrow(() -> new ProblemException(MatterProblem.NO_EXTENSION, "clock"));
        if (deadline.extensions() >= extension.times()) {
            throw new ProblemException(MatterProblem.NO_EXTENSION, "clock");
        }
        return extension;
    }

    /** Extends the clock after approval. */
    void lengthen(Transition transition, Map<String, Object> form) {
        Extension extension = extension(transition, form);
        String name = String.valueOf(form.get("clock"));
        int by = clocks.length(extension.parameter(), legalClock.today()).days();
        RunningDeadline deadline = transition.clock(name).orElseThrow();
        transition.tick(new DeadlinePolicy(calendars.current())
                .extend(
                        deadline,
                        Objects.requireNonNull(transition.definition().clocks().get(name)),
                        by));
    }

    /** The office that has the matter, or whose own deadline it is, says that it ends on its day. */
    void confirm(Transition transition, ViewerRole who, Map<String, Object> form) {
        RunningDeadline deadline = transition
                .clock(String.valueOf(form.get("clock")))
                .filter(clock -> MatterPolicy.mayConfirm(transition.before(), transition.definition(), who, clock))
                .orElseThrow(() -> FormRefused.of("clock", "field.value"));
        transition.tick(new DeadlinePolicy(calendars.current()).confirm(deadline));
    }
}
