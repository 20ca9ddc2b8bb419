package org.chengxin.creditfile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.rule.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a reporter speaks for the authority that a record names. */
@Component
class Authorities {

    private final Accounts accounts;
    private final Offices offices;
    private final AgreementStore agreements;
    private final LegalClock clock;

    Authorities(Accounts accounts, Offices offices, AgreementStore agreements, LegalClock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** The authorities that a reporter speaks for. */
    interface Spoken {

        /** @param agreement named in a report of the type; null for none */
        boolean isOwn(String type, String authority, @Nullable String agreement);
    }

    /** One look-up for a whole batch. */
    Spoken of(OrganisationId reporter) {
        Organisation organisation = accounts.find(reporter).orElse(null);
        if (organisation == null) {
            return (type, authority, agreement) -> false;
        }
        String seat = organisation.division();
        Set<String> names =
                new HashSet<>(AuthorityPolicy.spokenFor(reporter, organisation.name(), seat, offices.all()));
        List<Agreement> standing = agreements.of(reporter, clock.today());
        return (type, authority, named) -> {
            String asked = AuthorityPolicy.comparable(authority, seat);
            return names.contains(asked)
                    || standing.stream()
                            .anyMatch(each -> each.name().equals(named)
                                    && each.types().contains(type)
                                    && AuthorityPolicy.comparable(each.authority(), seat)
                                            .equals(asked));
        };
    }
}
