package org.chengxin.matter.web;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Staff;
import org.chengxin.matter.Matter;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.party.SecondPolicy;
import org.chengxin.matter.party.SecondPolicy.Second;
import org.chengxin.matter.party.ViewerRole.Officer;
import org.chengxin.matter.state.PastActs;
import org.chengxin.rule.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names who may confirm a step before it is taken; there is nobody where the only head of the office takes what a head confirms. */
@Component
class SecondPersons {

    private final Offices offices;
    private final PastActs acts;
    private final LegalClock clock;

    SecondPersons(Offices offices, PastActs acts, LegalClock clock) {
        this.offices = offices;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * The names of those who are there today and may confirm the step if the caller takes it; null if it needs no second person, or
     * one of another office.
     */
    @Nullable
    List<String> of(Caller caller, Matter matter, Step step) {
        OrganisationId own = caller.organisation().id();
        if (matter.parties().stream()
                .noneMatch(party -> party.role().equals(step.second()) && own.equals(party.organisation()))) {
            return null;
        }
        Second second = Second.of(step, acts.takers(matter.id(), step.apartFrom()));
        LocalDate today = clock.today();
        return offices.staff(own).stream()
                .filter(staff -> staff.isThere(today)
                        && SecondPolicy.refusal(staff.account(), officer(staff, today), second, caller.account())
                                .isEmpty())
                .map(Staff::displayName)
                .toList();
    }

    private static Officer officer(Staff staff, LocalDate today) {
        return new Officer(staff.post(), staff.certifiedOn(today));
    }
}
