package org.chengxin.account.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices.Certificate;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.account.office.Offices.Staff;
import org.chengxin.code.DivisionCode;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Set-up and staffing of offices, by administrators and office heads. */
@Component
@Transactional
public class Staffing {

    private static final int LONGEST_WORD = 60;
    private static final Pattern CERTIFICATE = Pattern.compile("[\\p{IsHan}A-Z0-9-]{4,40}");

    private final OfficeStore store;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final LegalClock legal;

    Staffing(OfficeStore store, Accounts accounts, ApplicationEventPublisher events, Clock clock, LegalClock legal) {
        this.store = store;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
        this.legal = legal;
    }

    /**
     * Makes a department's organisation an office.
     *
     * @throws ProblemException if it is an office or at work already: what it is then, two persons say ({@link #changeOffice})
     */
    public void makeOffice(
            OrganisationId organisation, String department, String level, String division, @Nullable UUID above) {
        String territory = checked(organisation, department, level, division, above);
        if (store.office(organisation.value()).isPresent() || accounts.isAtWork(organisation)) {
            throw new ProblemException(AccountProblem.TWO_PERSONS, "organisation");
        }
        keep(organisation, department, level, territory, above);
    }

    /** Says what an office is, also of one that is at work. The caller guarantees that two persons approved. */
    public void changeOffice(
            OrganisationId organisation, String department, String level, String division, @Nullable UUID above) {
        keep(organisation, department, level, checked(organisation, department, level, division, above), above);
    }

    private void keep(
            OrganisationId organisation, String department, String level, String division, @Nullable UUID above) {
        if (!store.makeOffice(organisation.value(), department, level, division, above)) {
            throw new ProblemException(AccountProblem.NO_OFFICE, "organisation");
        }
    }

    /** The code of the division, once all attributes are sound. */
    private String checked(
            OrganisationId organisation, String department, String level, String division, @Nullable UUID above) {
        if (department.length() > LONGEST_WORD || !department.matches("[a-z]+(-[a-z]+){0,4}")) {
            throw new ProblemException(AccountProblem.UNKNOWN_DEPARTMENT, "department");
        }
        if (!CompetencePolicy.LEVELS.contains(level)) {
            throw new ProblemException(AccountProblem.UNKNOWN_LEVEL, "level");
        }
        DivisionCode territory = DivisionCode.tryParse(division)
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_DIVISION, "division"));
        requireTree(organisation.value(), above);
        return territory.value();
    }

    /** The supervision graph must have no cycle. */
    private void requireTree(UUID organisation, @Nullable UUID above) {
        Set<UUID> seen = new HashSet<>(Set.of(organisation));
        for (UUID next = above; next != null; ) {
            if (!seen.add(next)) {
                throw new ProblemException(AccountProblem.NO_OFFICE, "above");
            }
            Office office =
                    store.office(next).orElseThrow(() -> new ProblemException(AccountProblem.NO_OFFICE, "above"));
            next = office.above() == null ? null : office.above().value();
        }
    }

    /** Gives an officer a post in the officer's own organisation. */
    public void post(UUID account, Post post) {
        if (!store.post(account, post)) {
            throw new ProblemException(AccountProblem.NO_OFFICER, "account");
        }
    }

    /**
     * Records the 执法证 of a staff member; it must be valid by the legal clock and be no other account's: one certificate is one
     * human, so that two persons are not one with two accounts.
     *
     * @param number null to remove it
     * @param until last day of validity
     */
    public void certify(UUID account, @Nullable String number, @Nullable LocalDate until) {
        UUID person = present(account, "account").account();
        Certificate certificate = number == null ? null : certificate(number, until);
        if (certificate != null
                && store.holder(certificate.number())
                        .filter(other -> !other.equals(person))
                        .isPresent()) {
            throw new ProblemException(AccountProblem.CERTIFICATE_TAKEN, "number");
        }
        store.certify(person, certificate);
    }

    private Certificate certificate(String number, @Nullable LocalDate until) {
        if (!CERTIFICATE.matcher(number).matches()) {
            throw new ProblemException(AccountProblem.NO_CERTIFICATE, "number");
        }
        LocalDate last = AccountProblem.required(until, "until");
        if (last.isBefore(legal.today())) {
            throw new ProblemException(AccountProblem.CERTIFICATE_ENDED, "until");
        }
        return new Certificate(number, last);
    }

    /**
     * Records an absence and the stand-in.
     *
     * @param until last day; null ends absence and stand-in
     */
    public void away(UUID account, @Nullable LocalDate until, @Nullable UUID standIn) {
        Staff person = present(account, "account");
        if (until != null && standIn != null) {
            requireColleague(person, standIn);
        }
        store.away(account, until, until == null ? null : standIn);
    }

    /** The person leaves and may not sign in any more; what the person held goes to the stand-in or the head. */
    public void leave(UUID account, @Nullable UUID standIn) {
        Staff person = present(account, "account");
        if (standIn != null) {
            requireColleague(person, standIn);
        }
        store.leave(account, standIn, clock.instant());
        events.publishEvent(new OfficerLeft(account, person.office(), standIn));
    }

    private void requireColleague(Staff person, UUID standIn) {
        Staff colleague = present(standIn, "standIn");
        if (standIn.equals(person.account()) || !colleague.office().equals(person.office())) {
            throw new ProblemException(AccountProblem.NO_COLLEAGUE, "standIn");
        }
    }

    private Staff present(UUID account, String field) {
        return Optional.of(account)
                .flatMap(store::person)
                .filter(person -> !person.left())
                .orElseThrow(() -> new ProblemException(AccountProblem.NO_OFFICER, field));
    }
}
