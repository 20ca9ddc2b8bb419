package org.chengxin.account;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.AccountStore.StoredAccount;
import org.chengxin.account.credential.AccountNamePolicy;
import org.chengxin.account.credential.PasswordPolicy;
import org.chengxin.account.credential.Secrets;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and accounts, as the administrator keeps them. */
@Component
@Transactional
public class Accounts {

    public static final int PAGE = 50;

    /** The roles that one administrator gives alone. */
    public static final List<Role> ORDINARY = Arrays.stream(Role.values())
            .filter(role -> !RolePolicy.isOneOfThree(role))
            .toList();

    private final AccountStore store;
    private final SessionStore sessions;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountStore store,
            SessionStore sessions,
            PasswordEncoder passwords,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /** Published in the transaction that registers it, so that what waited for it is given to it at once. */
    public record Registered(Organisation organisation) {}

    /** Registers an organisation under a new subject. */
    public Organisation register(
            String name,
            OrganisationKind kind,
            @Nullable String code,
            @Nullable String division,
            @Nullable UUID parent) {
        if (parent != null) {
            organisation(parent);
        }
        if (!AccountNamePolicy.acceptsShown(name.strip())) {
            throw new ProblemException(AccountProblem.UNFIT_NAME, "name");
        }
        Organisation organisation = new Organisation(
                new OrganisationId(Uuid7.next(clock)), name, kind, code, division, new SubjectId(Uuid7.next(clock)));
        store.insertOrganisation(organisation, parent, clock.instant());
        events.publishEvent(new Registered(organisation));
        return organisation;
    }

    @Transactional(readOnly = true)
    public List<Organisation> organisations() {
        return store.organisations();
    }

    /** @throws ProblemException if there is none */
    @Transactional(readOnly = true)
    public Organisation organisation(UUID id) {
        return store.organisation(id)
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ORGANISATION, id.toString()));
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return store.organisation(id.value());
    }

    /** The organisation that a subject is, by its id or else by its code. */
    @Transactional(readOnly = true)
    public Optional<Organisation> organisationOf(SubjectId subject, @Nullable String code) {
        return store.organisationOf(subject.value(), code);
    }

    /** Those whose name is the same but for marks, width and case. */
    @Transactional(readOnly = true)
    public List<Organisation> named(String name, int limit) {
        return store.named(PlainName.of(name), limit);
    }

    /** Those whose name or code holds the words, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Organisation> search(String words, int limit) {
        return store.search(words, limit);
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> withCode(String code) {
        return store.withCode(code);
    }

    /** The organisations that these subjects are. */
    @Transactional(readOnly = true)
    public List<Organisation> organisationsOf(Collection<SubjectId> subjects) {
        return store.organisationsOf(subjects.stream().map(SubjectId::value).toList());
    }

    /** What a person is called. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return store.names(accounts);
    }

    /**
     * Opens an account; the name is unique in the whole installation.
     *
     * @param password null for a new one that is answered, to be changed at the first sign-in
     */
    public Opened open(
            OrganisationId organisation, String name, String displayName, Role role, @Nullable String password) {
        if (RolePolicy.isOneOfThree(role)) {
            throw new ProblemException(AccountProblem.TWO_PERSONS, "role");
        }
        return insert(organisation(organisation.value()), name, displayName, role, password);
    }

    /** One of the three administrators, with a one-time password; only for who has made sure that two persons want it. */
    public Opened openAdministrator(OrganisationId operator, String name, Role role) {
        return insert(organisation(operator.value()), name, name, role, null);
    }

    private Opened insert(
            Organisation organisation, String name, String displayName, Role role, @Nullable String password) {
        if (!RolePolicy.fits(role, organisation.kind())) {
            throw new ProblemException(AccountProblem.ROLE_NOT_THERE, "role");
        }
        if (!AccountNamePolicy.acceptsName(name)) {
            throw new ProblemException(AccountProblem.UNFIT_NAME, "name");
        }
        if (!AccountNamePolicy.acceptsShown(displayName)) {
            throw new ProblemException(AccountProblem.UNFIT_NAME, "displayName");
        }
        if (password != null && !PasswordPolicy.accepts(password, name, displayName)) {
            throw new ProblemException(AccountProblem.WEAK_PASSWORD, "password");
        }
        UUID id = Uuid7.next(clock);
        String first = password == null ? Secrets.oneTimePassword() : password;
        StoredAccount account = new StoredAccount(
                id, organisation.id().value(), name, displayName, role, passwords.encode(first), password == null);
        if (!store.insertAccount(account, clock.instant())) {
            throw new ProblemException(AccountProblem.NAME_TAKEN, name);
        }
        return new Opened(id, password == null ? first : null);
    }

    /** A new account; a password that was made for it is shown this once. */
    public record Opened(UUID id, @Nullable String oneTimePassword) {

        @Override
        public String toString() {
            return "Opened[" + id + "]";
        }
    }

    /**
     * An account as lists tell of it.
     *
     * @param fits whether its role is one of its kind of organisation
     * @param oneTime whether the password must be changed at the next sign-in
     * @param enrolled whether it has a second factor
     */
    public record ListedAccount(
            UUID id,
            String name,
            String displayName,
            Role role,
            String organisation,
            boolean fits,
            boolean disabled,
            boolean left,
            boolean oneTime,
            boolean enrolled) {}

    /** Those whose name, person or organisation holds the words, in the order of their names. */
    @Transactional(readOnly = true)
    public List<ListedAccount> accounts(String words, @Nullable String after) {
        return store.accounts(words, after, PAGE);
    }

    /** Shuts an account and ends its sessions. */
    public void disable(UUID account) {
        store.disable(ordinary(account).id(), clock.instant());
        sessions.deleteAll(account, null);
    }

    public void enable(UUID account) {
        store.disable(ordinary(account).id(), null);
    }

    /** Gives a one-time password, shown this once, and ends the sessions. */
    public String resetPassword(UUID account) {
        String password = Secrets.oneTimePassword();
        store.setPassword(ordinary(account).id(), passwords.encode(password), true);
        sessions.deleteAll(account, null);
        return password;
    }

    /** An account that one administrator changes alone: of nobody who administers. */
    private StoredAccount ordinary(UUID account) {
        StoredAccount found = store.account(account)
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ACCOUNT, "account"));
        if (RolePolicy.isOneOfThree(found.role())) {
            throw new ProblemException(AccountProblem.TWO_PERSONS, "account");
        }
        return found;
    }

    /** Whether somebody has or had the role. */
    @Transactional(readOnly = true)
    public boolean hasEver(Role role) {
        return store.hasEver(role);
    }
}
