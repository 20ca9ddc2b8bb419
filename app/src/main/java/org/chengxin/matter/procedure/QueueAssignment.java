package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.party.Assignments;
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.Transition;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Assignment of a matter within an office: take, assign. */
@Component
class QueueAssignment {

    private final Assignments assignments;

    QueueAssignment(Assignments assignments) {
        this.assignments = assignments;
    }

    void take(Transition transition, ViewerRole who) {
        Participation handling = BuiltIns.handling(transition, who);
        if (who.account() == null) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, "account");
        }
        if (handling.handler() != null) {
            throw new ProblemException(MatterProblem.ALREADY_TAKEN, "take");
        }
        transition.place(handling.handledBy(who.account()));
    }

    /** Assigns to the given person, or to the present handler with the lowest load. */
    void assign(Transition transition, ViewerRole who, Map<String, Object> form, LocalDate day) {
        Participation handling = BuiltIns.handling(transition, who);
        OrganisationId office = java.util.Objects.requireNonNull(handling.organisation());
        UUID person = form.get("account") instanceof String given
                ? named(given, office, transition)
                : assignments
                        .lightest(office, transition.before().id(), day, transition.recused())
                        .orElseThrow(() -> wrong("account"));
        transition.place(handling.handledBy(person));
    }

    private UUID named(String given, OrganisationId office, Transition transition) {
        try {
            UUID person = UUID.fromString(given);
            if (transition.recused().contains(person)) {
                throw new ProblemException(MatterProblem.RECUSED, "account");
            }
            if (assignments.worksAt(person, office)) {
                return person;
            }
        } catch (IllegalArgumentException malformed) {
            // refused below
        }
        throw wrong("account");
    }

    private static FormRefused wrong(String field) {
        return FormRefused.of(field, "field.value");
    }
}
