package org.chengxin.matter.procedure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.definition.ClockDefinition;
import org.chengxin.matter.definition.ClockDefinition.Extension;
import org.chengxin.matter.party.Standpoint;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.ClockPolicy;
import org.chengxin.matter.standing.Deed;
import org.chengxin.matter.standing.RunningClock;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Built-in acts on clocks: request an extension, which another person approves, and confirm a date that may move. */
@Component
class ClockActs {

    private final ClockMoves clocks;
    private final Calendars calendars;
    private final Sealing sealing;
    private final LegalClock legalClock;

    ClockActs(ClockMoves clocks, Calendars calendars, Sealing sealing, LegalClock legalClock) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.sealing = sealing;
        this.legalClock = legalClock;
    }

    Moved extend(Change change, Standpoint who, Deed deed) {
        if (change.pending() != null) {
            throw new ProblemException(MatterProblem.SECOND_PERSON_NEEDED, "extend");
        }
        Extension extension = extension(change, deed.values());
        if (!who.roles().contains(extension.by())) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, extension.by());
        }
        SecondPerson.requireAsker(change, extension.by(), who.account());
        Deed asked = deed.as(extension.by()).pending();
        change.waitForSecond(change.before().acts() + 1);
        return new Moved(sealing.commit(change, asked), change.stage(), true);
    }

    /** The extension that the clock still allows. */
    Extension extension(Change change, Map<String, Object> form) {
        String name = String.valueOf(form.get("clock"));
        Extension extension = Optional.ofNullable(change.definition().clocks().get(name))
                .map(ClockDefinition::extension)
                .orElseThrow(() -> new ProblemException(MatterProblem.NO_EXTENSION, "clock"));
        RunningClock clock = change.clock(name)
                .filter(RunningClock::isActive)
                .orElseThrow(() -> new ProblemException(MatterProblem.NO_EXTENSION, "clock"));
        if (clock.extensions() >= extension.times()) {
            throw new ProblemException(MatterProblem.NO_EXTENSION, "clock");
        }
        return extension;
    }

    /** Extends the clock after approval. */
    void lengthen(Change change, Map<String, Object> form) {
        Extension extension = extension(change, form);
        String name = String.valueOf(form.get("clock"));
        int by = clocks.length(extension.parameter(), legalClock.today()).days();
        RunningClock clock = change.clock(name).orElseThrow();
        change.tick(new ClockPolicy(calendars.current())
                .extend(
                        clock,
                        Objects.requireNonNull(change.definition().clocks().get(name)),
                        by));
    }

    void confirm(Change change, Map<String, Object> form) {
        RunningClock clock = change.clock(String.valueOf(form.get("clock")))
                .filter(RunningClock::waitsForOfficer)
                .orElseThrow(() -> new FormRefused(List.of(new FormRefused.Wrong("clock", "value"))));
        change.tick(new ClockPolicy(calendars.current()).confirm(clock));
    }
}
