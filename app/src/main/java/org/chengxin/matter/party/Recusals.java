package org.chengxin.matter.party;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.account.office.Offices.Staff;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.state.Transition;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** 回避: recused persons neither act nor look any more; declared by themselves, their head or the office above. */
@Component
public class Recusals {

    private final Offices offices;

    Recusals(Offices offices) {
        this.offices = offices;
    }

    public void recuse(Transition transition, ViewerRole who, Map<String, Object> form) {
        UUID asker = who.account();
        if (asker == null) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, "account");
        }
        UUID person = form.get("account") instanceof String given ? other(transition, who, given) : asker;
        if (person.equals(asker) && !who.isOffice()) {
            // staff of the office above have no part to be recused from
            throw wrong();
        }
        transition.recuse(person);
        transition.participants().stream()
                .filter(each -> person.equals(each.handler()))
                .toList()
                .forEach(each -> transition.place(each.handledBy(null)));
    }

    private UUID other(Transition transition, ViewerRole who, String given) {
        UUID person = account(given);
        if (person.equals(who.account())) {
            return person;
        }
        Staff staff = offices.staffOf(person)
                .filter(each -> takesPart(transition, each))
                .orElseThrow(Recusals::wrong);
        boolean head = offices.staffOf(Objects.requireNonNull(who.account()))
                .filter(each -> each.post() == Post.HEAD && each.office().equals(staff.office()))
                .isPresent();
        if (!head && who.viewer() != Viewer.ABOVE) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, "recuse");
        }
        return person;
    }

    private static boolean takesPart(Transition transition, Staff staff) {
        return transition.participants().stream()
                .anyMatch(each -> each.kind() == Kind.OFFICE && staff.office().equals(each.organisation()));
    }

    private static UUID account(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException malformed) {
            throw wrong();
        }
    }

    private static FormRefused wrong() {
        return FormRefused.of("account", "field.value");
    }
}
