package org.chengxin.matter.procedure;

import java.util.Map;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.PartyDirectory.Known;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.Transition;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Links a stranger to a subject, and unlinks; the typed name stays. */
@Component
class PartyLinks {

    private final Parties parties;

    PartyLinks(Parties parties) {
        this.parties = parties;
    }

    /** A secret party is never linked, since the linked organisation may read what the party reads. */
    void link(Transition transition, Map<String, Object> form) {
        Participation party = party(transition, form);
        if (transition.definition().role(party.role()).secret()) {
            throw new ProblemException(MatterProblem.SECRET_PARTY, party.role());
        }
        Known known = parties.unique(String.valueOf(form.get("words")));
        if (known == null) {
            throw wrong("words");
        }
        Participation as = parties.known(party.role(), known);
        transition.place(party.known(as.subject(), as.organisation()));
    }

    void unlink(Transition transition, Map<String, Object> form) {
        Participation party = party(transition, form);
        if (party.subject() == null) {
            throw wrong("role");
        }
        transition.place(party.known(null, null));
    }

    private static Participation party(Transition transition, Map<String, Object> form) {
        return transition
                .role(String.valueOf(form.get("role")))
                .filter(each -> each.kind() == Kind.PARTY)
                .orElseThrow(() -> wrong("role"));
    }

    private static FormRefused wrong(String field) {
        return FormRefused.of(field, "field.value");
    }
}
