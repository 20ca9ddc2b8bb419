package org.chengxin.matter.deadline;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.RunningDeadline;
import org.chengxin.matter.state.Transition;
import org.chengxin.shared.Label;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Notifies those who have to act that time runs out, then the office above, whether or not anybody is in charge. */
@Component
class Escalations {

    private final Notices notices;
    private final Offices offices;
    private final Texts texts;

    Escalations(Notices notices, Offices offices, Texts texts) {
        this.notices = notices;
        this.offices = offices;
        this.texts = texts;
    }

    void remind(Transition transition, DeadlineDefinition about, RunningDeadline deadline) {
        transition
                .role(about.owner())
                .map(Participation::organisation)
                .filter(Objects::nonNull)
                .ifPresent(owner -> tell(owner, "remind", transition, deadline));
    }

    /** @param above whether to notify the office above, on the second day, instead of the office itself */
    void escalate(Transition transition, RunningDeadline deadline, boolean above) {
        transition.participants().stream()
                .filter(each -> each.kind() == Kind.OFFICE && each.organisation() != null)
                .map(each -> Objects.requireNonNull(each.organisation()))
                .flatMap(office -> above ? offices.find(office).map(Office::above).stream() : Stream.of(office))
                .distinct()
                .forEach(office -> tell(office, deadline.held() ? "held" : "escalate", transition, deadline));
    }

    private void tell(OrganisationId office, String what, Transition transition, RunningDeadline deadline) {
        String number = transition.before().number();
        Label clock = Objects.requireNonNull(transition.definition().clocks().get(deadline.name()))
                .title();
        notices.tell(new Notice(
                office,
                null,
                null,
                texts.in(Locale.CHINESE, "matter.notice." + what + ".title", number),
                text(Locale.CHINESE, what, number, clock, deadline) + "\n"
                        + text(Locale.ENGLISH, what, number, clock, deadline),
                "/workbench/matters/" + transition.before().id().toString().toLowerCase(Locale.ROOT)));
    }

    private String text(Locale language, String what, String number, Label clock, RunningDeadline deadline) {
        return texts.in(
                        language,
                        "matter.notice." + what + ".text",
                        number,
                        clock.in(language == Locale.ENGLISH),
                        String.valueOf(deadline.due()))
                .strip();
    }
}
