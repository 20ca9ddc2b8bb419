package org.chengxin.creditfile.authority;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.rule.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a reporter speaks for the authority that a record names. */
@Component
public class Authorities {

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
    public interface Spoken {

        /** @param agreement named in a report of the type; null for none */
        boolean isOwn(String type, String authority, @Nullable String agreement);
    }

    /** One look-up for a whole batch. */
    public Spoken of(OrganisationId reporter) {
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

    /** Whether an authority of this name is an office here. */
    public boolean isHere(String authority) {
        return offices.all().stream().anyMatch(office -> isCalled(office, authority));
    }

    /** Whether a unit of this name decides on what the authority established: it is that authority, or an office above it. */
    public boolean decides(String unit, String authority) {
        return AuthorityPolicy.comparable(unit, null).equals(AuthorityPolicy.comparable(authority, null))
                || offices.all().stream()
                        .filter(office -> isCalled(office, unit))
                        .anyMatch(office -> AuthorityPolicy.spokenFor(
                                        office.id(), office.name(), office.division(), offices.all())
                                .contains(AuthorityPolicy.comparable(authority, office.division())));
    }

    private static boolean isCalled(Office office, String name) {
        return AuthorityPolicy.comparable(office.name(), office.division())
                .equals(AuthorityPolicy.comparable(name, office.division()));
    }
}
