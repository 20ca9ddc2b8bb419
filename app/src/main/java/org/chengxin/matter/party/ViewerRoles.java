package org.chengxin.matter.party;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Actor;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.party.ViewerRole.Officer;
import org.chengxin.matter.state.MatterState;
import org.chengxin.rule.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the {@link ViewerRole} of a viewer. */
@Component
public class ViewerRoles {

    private final Access access;
    private final Offices offices;
    private final Parties parties;
    private final LegalClock clock;

    ViewerRoles(Access access, Offices offices, Parties parties, LegalClock clock) {
        this.access = access;
        this.offices = offices;
        this.parties = parties;
        this.clock = clock;
    }

    public Optional<ViewerRole> of(MatterState matter, MatterDefinition definition, Actor actor) {
        Optional<ViewerRole> direct = MatterPolicy.viewerRole(matter, definition, actor, Set.of(), parties::isOf);
        if (direct.isPresent() && matter.pending() != null && actor.caller() != null) {
            return direct.map(who -> who.isOffice() ? who.as(officer(who.account())) : who);
        }
        if (direct.isPresent() || actor.caller() == null || !AccessPolicy.worksForADepartment(actor.caller())) {
            return direct;
        }
        Set<OrganisationId> below = access.reader(actor.caller()).below();
        return MatterPolicy.viewerRole(matter, definition, actor, below, parties::isOf);
    }

    private @Nullable Officer officer(@Nullable UUID account) {
        return Optional.ofNullable(account)
                .flatMap(offices::staffOf)
                .filter(staff -> !staff.left() && !staff.disabled())
                .map(staff -> new Officer(staff.post(), staff.certifiedOn(clock.today())))
                .orElse(null);
    }
}
