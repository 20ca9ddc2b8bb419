package org.chengxin.matter.deadline;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.matter.definition.ClockDefinition;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.Participation;
import org.chengxin.matter.standing.RunningClock;
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

    void remind(Change change, ClockDefinition about, RunningClock clock) {
        change.role(about.owner())
                .map(Participation::organisation)
                .filter(Objects::nonNull)
                .ifPresent(owner -> tell(owner, "remind", change, clock));
    }

    /** @param above whether to notify the office above, on the second day, instead of the office itself */
    void escalate(Change change, RunningClock clock, boolean above) {
        change.participants().stream()
                .filter(each -> each.kind() == Kind.OFFICE && each.organisation() != null)
                .map(each -> Objects.requireNonNull(each.organisation()))
                .flatMap(office -> above ? offices.find(office).map(Office::above).stream() : Stream.of(office))
                .distinct()
                .forEach(office -> tell(office, clock.held() ? "held" : "escalate", change, clock));
    }

    private void tell(OrganisationId office, String what, Change change, RunningClock clock) {
        String number = change.before().number();
        String title = Objects.requireNonNull(change.definition().clocks().get(clock.clock()))
                .title()
                .in(false);
        notices.tell(new Notice(
                office,
                null,
                null,
                texts.of("matter.notice." + what + ".title", number),
                texts.of("matter.notice." + what + ".text", number, title, String.valueOf(clock.due()))
                        .strip(),
                "/workbench/matters/" + change.before().id().toString().toLowerCase(Locale.ROOT)));
    }
}
