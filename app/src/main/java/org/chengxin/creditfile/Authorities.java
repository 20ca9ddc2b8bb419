package org.chengxin.creditfile;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.springframework.stereotype.Component;

/** Whether a reporter speaks for the authority that a record names. */
@Component
class Authorities {

    private final Accounts accounts;
    private final Offices offices;

    Authorities(Accounts accounts, Offices offices) {
        this.accounts = accounts;
        this.offices = offices;
    }

    /** The names that an organisation may give as its own; looked up once for a whole batch. */
    Predicate<String> of(OrganisationId reporter) {
        Organisation organisation = accounts.find(reporter).orElse(null);
        if (organisation == null) {
            return authority -> false;
        }
        Set<String> names = new HashSet<>(
                AuthorityPolicy.spokenFor(reporter, organisation.name(), organisation.division(), offices.all()));
        return authority -> names.contains(AuthorityPolicy.comparable(authority, organisation.division()));
    }
}
