package org.chengxin.creditfile.authority;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.succession.Successions;
import org.chengxin.rule.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides whether a reporter speaks for the authority that a record names. */
@Component
public class Authorities {

    private final Accounts accounts;
    private final Offices offices;
    private final Successions successions;
    private final AgreementStore agreements;
    private final LegalClock clock;
    private final String city;

    Authorities(
            Accounts accounts,
            Offices offices,
            Successions successions,
            AgreementStore agreements,
            LegalClock clock,
            @Value("${chengxin.city}") String city) {
        this.accounts = accounts;
        this.offices = offices;
        this.successions = successions;
        this.agreements = agreements;
        this.clock = clock;
        this.city = city;
    }

    /** The authorities that a reporter speaks for. */
    public interface Spoken {

        /**
         * @param department which alone makes such a record; empty where any may
         * @param agreement named in a report of the type; null for none
         */
        boolean isOwn(String type, Optional<String> department, String authority, @Nullable String agreement);
    }

    /** One look-up for a whole batch. */
    public Spoken of(OrganisationId reporter) {
        Organisation organisation = accounts.find(reporter).orElse(null);
        if (organisation == null) {
            return (type, department, authority, agreement) -> false;
        }
        String seat = organisation.division();
        Set<String> names =
                new HashSet<>(AuthorityPolicy.spokenFor(reporter, organisation.name(), seat, offices.all()));
        names.addAll(former(reporter, seat));
        List<Agreement> standing = agreements.of(reporter, clock.today());
        Optional<String> own = offices.find(reporter).map(Office::department);
        return (type, department, authority, named) -> {
            String asked = AuthorityPolicy.comparable(authority, seat);
            return names.contains(asked) && (department.isEmpty() || department.equals(own))
                    || standing.stream()
                            .anyMatch(each -> each.name().equals(named)
                                    && each.types().contains(type)
                                    && AuthorityPolicy.comparable(each.authority(), seat)
                                            .equals(asked));
        };
    }

    /** Whether an authority of this name is an office here. */
    public boolean isHere(String authority) {
        return called(authority).findAny().isPresent();
    }

    /** The one office here of this name; empty if there is none, or several. */
    public Optional<OrganisationId> office(String authority) {
        List<OrganisationId> called =
                called(authority).map(Office::id).distinct().limit(2).toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /**
     * The same text for every name of one authority, by which its decisions are known: the id of the one organisation here that is or was
     * called so, otherwise its name without what may be left out.
     */
    public String identity(String authority) {
        String asked = AuthorityPolicy.comparable(authority, city);
        Stream<Map.Entry<OrganisationId, String>> names = Stream.concat(
                offices.all().stream().map(office -> Map.entry(office.id(), office.name())),
                successions.changes().stream().map(change -> Map.entry(change.organisation(), change.name())));
        List<OrganisationId> called = names.filter(each ->
                        AuthorityPolicy.comparable(each.getValue(), city).equals(asked))
                .map(Map.Entry::getKey)
                .distinct()
                .limit(2)
                .toList();
        return called.size() == 1 ? called.get(0).toString() : asked;
    }

    private Stream<Office> called(String authority) {
        return offices.all().stream()
                .filter(office -> isCalled(office, authority)
                        || former(office.id(), office.division())
                                .contains(AuthorityPolicy.comparable(authority, office.division())));
    }

    /** Whether an organisation here decides on what the authority established: it is that authority, or an office above it. */
    public boolean decides(OrganisationId unit, String authority) {
        return accounts.find(unit)
                .filter(found -> speaksFor(
                        found.id(),
                        found.name(),
                        found.division(),
                        AuthorityPolicy.comparable(authority, found.division())))
                .isPresent();
    }

    /** Whether the office decides on the publication of records whose authority is no office here: the city's market regulator. */
    public boolean publishes(@Nullable OrganisationId unit) {
        return offices.ofTheCity("market-regulator")
                .filter(office -> office.id().equals(unit))
                .isPresent();
    }

    /** Whether a unit of this name decides on what the authority established: it is that authority, or an office above it. */
    public boolean decides(String unit, String authority) {
        return AuthorityPolicy.comparable(unit, null).equals(AuthorityPolicy.comparable(authority, null))
                || offices.all().stream()
                        .filter(office -> isCalled(office, unit))
                        .anyMatch(office -> speaksFor(
                                office.id(),
                                office.name(),
                                office.division(),
                                AuthorityPolicy.comparable(authority, office.division())));
    }

    private boolean speaksFor(OrganisationId unit, String name, @Nullable String seat, String authority) {
        return AuthorityPolicy.spokenFor(unit, name, seat, offices.all()).contains(authority)
                || former(unit, seat).contains(authority);
    }

    /** The names that an organisation bore before, and those of the ones that it succeeded: records decided under them are its own. */
    private List<String> former(OrganisationId organisation, @Nullable String seat) {
        return successions.formerNames(organisation).stream()
                .map(name -> AuthorityPolicy.comparable(name, seat))
                .toList();
    }

    private static boolean isCalled(Office office, String name) {
        return AuthorityPolicy.comparable(office.name(), office.division())
                .equals(AuthorityPolicy.comparable(name, office.division()));
    }
}
