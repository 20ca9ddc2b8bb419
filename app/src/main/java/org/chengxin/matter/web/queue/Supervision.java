package org.chengxin.matter.web.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Access;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.springframework.stereotype.Component;

/** Offices whose inboxes the caller may see: the own one first, then all below it; empty without an office. */
@Component
class Supervision {

    private final Access access;
    private final Offices offices;

    Supervision(Access access, Offices offices) {
        this.access = access;
        this.offices = offices;
    }

    List<Office> of(Caller caller) {
        OrganisationId own = caller.organisation().id();
        Set<OrganisationId> below = access.reader(caller).below();
        return offices.all().stream()
                .filter(office -> office.id().equals(own) || below.contains(office.id()))
                .sorted(Comparator.comparing((Office office) -> !office.id().equals(own))
                        .thenComparing(Office::name))
                .toList();
    }
}
