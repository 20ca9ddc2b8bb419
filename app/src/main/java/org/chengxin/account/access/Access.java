package org.chengxin.account.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Access checks that owners of protected objects call before they show one. */
@Component
public class Access {

    private static final int DEPTH = 6;

    private final Offices offices;

    Access(Offices offices) {
        this.offices = offices;
    }

    public boolean sees(Caller caller, Protected thing) {
        return ground(caller, thing).isPresent();
    }

    public Optional<Ground> ground(Caller caller, Protected thing) {
        return AccessPolicy.ground(reader(caller), thing);
    }

    /** The caller's territory as an officer of that department; empty for anybody else. */
    public Optional<Territory> territory(Caller caller, String department) {
        Reader reader = reader(caller);
        return Optional.ofNullable(reader.office())
                .filter(office ->
                        AccessPolicy.isOfficer(caller) && office.department().equals(department))
                .flatMap(office -> Optional.ofNullable(reader.territory()));
    }

    public Reader reader(Caller caller) {
        if (!AccessPolicy.worksForADepartment(caller)) {
            return Reader.alone(caller);
        }
        List<Office> all = offices.all();
        Office own = all.stream()
                .filter(office -> office.id().equals(caller.organisation().id()))
                .findFirst()
                .orElse(null);
        return own == null
                ? Reader.alone(caller)
                : new Reader(
                        caller, own, Territory.of(own, includesUnplaced(own)).orElse(null), below(own.id(), all));
    }

    /** Objects without a place belong to the office that takes matters without one. */
    private boolean includesUnplaced(Office own) {
        return offices.ofTheCity(own.department()).filter(own::equals).isPresent();
    }

    private static Set<OrganisationId> below(OrganisationId office, List<Office> all) {
        Set<OrganisationId> below = new HashSet<>();
        Set<OrganisationId> reached = Set.of(office);
        for (int step = 0; step < DEPTH && !reached.isEmpty(); step++) {
            Set<OrganisationId> above = reached;
            reached = new HashSet<>();
            for (Office each : all) {
                @Nullable OrganisationId supervisor = each.above();
                if (supervisor != null && above.contains(supervisor) && below.add(each.id())) {
                    reached.add(each.id());
                }
            }
        }
        return below;
    }
}
