package org.chengxin.account;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.AccountStore.StoredAccount;
import org.chengxin.account.credential.AccountNamePolicy;
import org.chengxin.account.credential.PasswordPolicy;
import org.chengxin.account.credential.Secrets;
import org.chengxin.database.Reading;
import org.chengxin.database.RequestCache;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and accounts, kept by the administrator. */
@Component
@Transactional
public class Accounts {

    public static final int PAGE = 50;

    /** Roles that one administrator may assign alone. */
    public static final List<Role> ORDINARY = Arrays.stream(Role.values())
            .filter(role -> !RolePolicy.isOneOfThree(role))
            .toList();

    /** The three roles that need two persons: 系统, 安全 and 审计管理员. */
    public static final List<Role> ADMINISTRATORS = RolePolicy.THREE;

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

    /**
     * Event: an organisation was registered. Published in its transaction, so that matters that waited for it are given to it
     * at once.
     */
    public record Registered(Organisation organisation) {}

    /** Whether an organisation can be registered under this name. */
    public static boolean acceptsName(String organisation) {
        return AccountNamePolicy.acceptsShown(organisation.strip());
    }

    /** Registers an organisation with a new subject. */
    public Organisation register(
            String name,
            OrganisationKind kind,
            @Nullable String code,
            @Nullable String division,
            @Nullable UUID parent) {
        if (parent != null) {
            organisation(parent);
        }
        if (!acceptsName(name)) {
            throw new ProblemException(AccountProblem.UNFIT_NAME, "name");
        }
        Organisation organisation = new Organisation(
                new OrganisationId(Uuid7.next()), name, kind, code, division, new SubjectId(Uuid7.next()));
        store.insertOrganisation(organisation, parent, clock.instant());
        events.publishEvent(new Registered(organisation));
        return organisation;
    }

    /** Gives an organisation another name. The caller guarantees that two persons approved. */
    public void rename(OrganisationId organisation, String name) {
        store.rename(organisation.value(), name);
    }

    /** Disables all accounts of a dissolved organisation. The caller guarantees that two persons approved. */
    public void close(OrganisationId organisation) {
        store.close(organisation.value(), clock.instant());
    }

    @Reading
    public List<Organisation> organisations() {
        return RequestCache.get(Accounts.class, "all", store::organisations);
    }

    /** Whether an organisation has or had an account, or has used a token: from then on more is in its name than its name. */
    @Reading
    public boolean isAtWork(OrganisationId organisation) {
        return store.isAtWork(organisation.value());
    }

    /** @throws ProblemException if there is no such organisation */
    @Reading
    public Organisation organisation(UUID id) {
        return store.organisation(id)
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ORGANISATION, id.toString()));
    }

    @Reading
    public Optional<Organisation> find(OrganisationId id) {
        return store.organisation(id.value());
    }

    /** The organisation of a subject, by subject id, else by code. */
    @Reading
    public Optional<Organisation> organisationOf(SubjectId subject, @Nullable String code) {
        Map<SubjectId, String> asked = Map.of(subject, code == null ? "" : code);
        return RequestCache.steady(
                Accounts.class,
                asked,
                () -> Optional.ofNullable(store.organisationsOf(asked).get(subject)));
    }

    /** Organisations whose name is equal after normalization ({@link PlainName}). */
    @Reading
    public List<Organisation> named(String name, int limit) {
        return store.named(PlainName.of(name), limit);
    }

    /** Organisations whose name contains the words or whose code they are, by name. */
    @Reading
    public List<Organisation> search(String words, int limit) {
        return store.search(words, limit);
    }

    @Reading
    public Optional<Organisation> withCode(String code) {
        return store.withCode(code);
    }

    /** The organisations of subjects whose codes are unknown, by the same rule as {@link #organisationOf}. */
    @Reading
    public Map<SubjectId, Organisation> organisationsOf(Collection<SubjectId> subjects) {
        if (subjects.size() == 1) {
            SubjectId only = subjects.iterator().next();
            return organisationOf(only, null)
                    .map(organisation -> Map.of(only, organisation))
                    .orElse(Map.of());
        }
        Map<SubjectId, String> codes = new HashMap<>();
        subjects.forEach(subject -> codes.put(subject, ""));
        return store.organisationsOf(codes);
    }

    /** Display name of an account. */
    @Reading
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return store.names(accounts);
    }

    /**
     * Opens an account; names are unique in the installation.
     *
     * @param password null to generate a one-time password, which is returned and must be changed at the first sign-in
     */
    public Opened open(
            OrganisationId organisation, String name, String displayName, Role role, @Nullable String password) {
        if (RolePolicy.isOneOfThree(role)) {
            throw new ProblemException(AccountProblem.TWO_PERSONS, "role");
        }
        if (password == null) {
            return withOneTimePassword(organisation, name, displayName, role);
        }
        if (!PasswordPolicy.accepts(password, name, displayName)) {
            throw new ProblemException(AccountProblem.WEAK_PASSWORD, "password");
        }
        return new Opened(insert(organisation, name, displayName, role, passwords.encode(password), false), null);
    }

    /**
     * Opens an account with a one-time password and the role that people of such an organisation have.
     *
     * @throws ProblemException if the organisation's kind has several roles
     */
    public Opened openMember(OrganisationId at, String name, String displayName) {
        Role role = RolePolicy.only(organisation(at.value()).kind())
                .orElseThrow(() -> new ProblemException(AccountProblem.ROLE_NOT_THERE, "role"));
        return withOneTimePassword(at, name, displayName, role);
    }

    /** Opens an administrator's account with a one-time password. The caller guarantees that two persons approved. */
    public Opened openAdministrator(OrganisationId operator, String name, Role role) {
        return withOneTimePassword(operator, name, name, role);
    }

    /**
     * Opens an administrator's account with a one-time password that was generated earlier.
     *
     * @param hash of the password
     */
    public UUID openAdministrator(OrganisationId operator, String name, String displayName, Role role, String hash) {
        if (!RolePolicy.isOneOfThree(role)) {
            throw new ProblemException(AccountProblem.UNKNOWN_ROLE, "role");
        }
        return insert(operator, name, displayName, role, hash, true);
    }

    private Opened withOneTimePassword(OrganisationId organisation, String name, String displayName, Role role) {
        String password = Secrets.oneTimePassword();
        return new Opened(insert(organisation, name, displayName, role, passwords.encode(password), true), password);
    }

    private UUID insert(OrganisationId at, String name, String displayName, Role role, String hash, boolean oneTime) {
        Organisation organisation = organisation(at.value());
        requireStanding(at.value());
        if (!RolePolicy.fits(role, organisation.kind())) {
            throw new ProblemException(AccountProblem.ROLE_NOT_THERE, "role");
        }
        if (!AccountNamePolicy.acceptsName(name)) {
            throw new ProblemException(AccountProblem.UNFIT_NAME, "name");
        }
        if (!AccountNamePolicy.acceptsShown(displayName)) {
            throw new ProblemException(AccountProblem.UNFIT_NAME, "displayName");
        }
        UUID id = Uuid7.next();
        StoredAccount account =
                new StoredAccount(id, organisation.id().value(), name, displayName, role, hash, oneTime);
        if (!store.insertAccount(account, clock.instant())) {
            throw new ProblemException(AccountProblem.NAME_TAKEN, name);
        }
        return id;
    }

    /** A new account; a generated password is shown only here. */
    public record Opened(UUID id, @Nullable String oneTimePassword) {

        @Override
        public String toString() {
            return "Opened[" + id + "]";
        }
    }

    /**
     * An account in lists.
     *
     * @param fits whether its role is allowed for its kind of organisation
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

    /** Accounts whose name, display name or organisation contains the words, by name. */
    @Reading
    public List<ListedAccount> accounts(String words, @Nullable String after) {
        return store.accounts(words, after, PAGE);
    }

    /** The number of accounts that can be used. */
    @Reading
    public long count() {
        return store.count();
    }

    @Reading
    public Optional<ListedAccount> account(UUID id) {
        return store.listed(id);
    }

    /** Accounts of the three administrators, disabled and left ones included. */
    @Reading
    public List<ListedAccount> administrators() {
        return store.administrators();
    }

    /** By name, an account whose password two administrators replace: an administrator's, or that of the head of an office. */
    @Reading
    public Optional<ListedAccount> guarded(String name) {
        return store.guarded(name);
    }

    /** Disables an account and ends its sessions. */
    public void disable(UUID account) {
        shut(ordinary(account));
    }

    public void enable(UUID account) {
        StoredAccount found = ordinary(account);
        requireStanding(found.organisation());
        store.disable(found.id(), null);
    }

    private void requireStanding(UUID organisation) {
        if (store.isDissolved(organisation)) {
            throw new ProblemException(AccountProblem.DISSOLVED, "organisation");
        }
    }

    /**
     * Sets a one-time password, shown only here, and ends the sessions.
     *
     * @throws ProblemException for an administrator's or a head's account, which needs two persons
     */
    public String resetPassword(UUID account) {
        StoredAccount found = ordinary(account);
        if (store.isHead(account)) {
            throw new ProblemException(AccountProblem.TWO_PERSONS, "account");
        }
        String password = Secrets.oneTimePassword();
        replacePassword(found, passwords.encode(password));
        return password;
    }

    /** {@link #disable} for an administrator's account. The caller guarantees that two persons approved. */
    public void disableAdministrator(UUID account) {
        shut(administrator(account));
    }

    /** Enables an administrator's account. The caller guarantees that two persons approved. */
    public void enableAdministrator(UUID account) {
        store.disable(administrator(account).id(), null);
    }

    /**
     * Sets a one-time password for an administrator or a head. The caller guarantees that two persons approved.
     *
     * @param hash of a one-time password that was generated earlier
     */
    public void resetGuardedPassword(UUID account, String hash) {
        replacePassword(store.isHead(account) ? stored(account) : administrator(account), hash);
    }

    private void shut(StoredAccount account) {
        store.disable(account.id(), clock.instant());
        sessions.deleteAll(account.id(), null);
    }

    private void replacePassword(StoredAccount account, String hash) {
        store.setPassword(account.id(), hash, true);
        sessions.deleteAll(account.id(), null);
    }

    /** @throws ProblemException for an administrator's account, which needs two persons */
    public void requireOrdinary(UUID account) {
        ordinary(account);
    }

    /** An account that one administrator may change alone: not an administrator's. */
    private StoredAccount ordinary(UUID account) {
        StoredAccount found = stored(account);
        if (RolePolicy.isOneOfThree(found.role())) {
            throw new ProblemException(AccountProblem.TWO_PERSONS, "account");
        }
        return found;
    }

    private StoredAccount administrator(UUID account) {
        StoredAccount found = stored(account);
        if (!RolePolicy.isOneOfThree(found.role())) {
            throw new ProblemException(AccountProblem.UNKNOWN_ACCOUNT, "account");
        }
        return found;
    }

    private StoredAccount stored(UUID account) {
        return store.account(account)
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ACCOUNT, "account"));
    }

    /** Whether any account has or had the role. */
    @Reading
    public boolean hasEver(Role role) {
        return store.hasEver(role);
    }
}
