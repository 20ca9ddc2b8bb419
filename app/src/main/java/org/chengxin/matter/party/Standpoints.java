package org.chengxin.matter.party;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.matter.Actor;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.party.Standpoint.Officer;
import org.chengxin.matter.standing.Standing;
import org.chengxin.rule.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out as what somebody stands to a matter. */
@Component
public class Standpoints {

    private static final int DEPTH = 6;

    private final Offices offices;
    private final Parties parties;
    private final LegalClock clock;

    Standpoints(Offices offices, Parties parties, LegalClock clock) {
        this.offices = offices;
        this.parties = parties;
        this.clock = clock;
    }

    public Optional<Standpoint> of(Standing matter, MatterDefinition definition, Actor actor) {
        Optional<Standpoint> direct = MatterPolicy.standpoint(matter, definition, actor, Set.of(), parties::isOf);
        if (direct.isPresent() && matter.pending() != null && actor.caller() != null) {
            return direct.map(who -> who.isOffice() ? who.as(officer(who.account())) : who);
        }
        if (direct.isPresent() || actor.caller() == null || !AccessPolicy.worksForADepartment(actor.caller())) {
            return direct;
        }
        return MatterPolicy.standpoint(matter, definition, actor, above(matter), parties::isOf);
    }

    private @Nullable Officer officer(@Nullable UUID account) {
        return Optional.ofNullable(account)
                .flatMap(offices::staffOf)
                .filter(staff -> !staff.left() && !staff.disabled())
                .map(staff -> new Officer(staff.post(), staff.certifiedOn(clock.today())))
                .orElse(null);
    }

    private Set<OrganisationId> above(Standing matter) {
        Map<OrganisationId, Office> all = all();
        return matter.participants().stream()
                .filter(each -> each.kind() == Kind.OFFICE && each.organisation() != null)
                .flatMap(each -> above(each.organisation(), all).stream())
                .collect(Collectors.toSet());
    }

    /** The offices above an office, up to the city's. */
    public Set<OrganisationId> above(OrganisationId office) {
        return above(office, all());
    }

    private Map<OrganisationId, Office> all() {
        return offices.all().stream().collect(Collectors.toMap(Office::id, each -> each));
    }

    private static Set<OrganisationId> above(OrganisationId office, Map<OrganisationId, Office> all) {
        Set<OrganisationId> above = new HashSet<>();
        Office at = all.get(office);
        for (int step = 0; step < DEPTH && at != null && at.above() != null; step++) {
            above.add(at.above());
            at = all.get(at.above());
        }
        return above;
    }
}
