package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.party.Assignments;
import org.chengxin.matter.party.Standpoint;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.Participation;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Assignment of a matter within an office: take, assign. */
@Component
class Desks {

    private final Assignments assignments;

    Desks(Assignments assignments) {
        this.assignments = assignments;
    }

    void take(Change change, Standpoint who) {
        Participation desk = BuiltIns.desk(change, who);
        if (who.account() == null) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, "account");
        }
        if (desk.handler() != null) {
            throw new ProblemException(MatterProblem.ALREADY_TAKEN, "take");
        }
        change.place(desk.handledBy(who.account()));
    }

    /** Assigns to the given person, or to the present handler with the lowest load. */
    void assign(Change change, Standpoint who, Map<String, Object> form, LocalDate day) {
        Participation desk = BuiltIns.desk(change, who);
        OrganisationId office = java.util.Objects.requireNonNull(desk.organisation());
        UUID person = form.get("account") instanceof String given
                ? named(given, office, change)
                : assignments
                        .lightest(office, change.before().id(), day, change.recused())
                        .orElseThrow(() -> wrong("account"));
        change.place(desk.handledBy(person));
    }

    private UUID named(String given, OrganisationId office, Change change) {
        try {
            UUID person = UUID.fromString(given);
            if (change.recused().contains(person)) {
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
        return new FormRefused(List.of(new FormRefused.Wrong(field, "value")));
    }
}
