package org.chengxin.account;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations, accounts and tokens, as the administrator keeps them. */
@Component
@Transactional
public class Accounts {

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(AccountStore store, PasswordEncoder passwords, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
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

    /** Opens an account; the name is unique in the whole installation. */
    public UUID open(OrganisationId organisation, String name, String displayName, Role role, String password) {
        organisation(organisation.value());
        if (!PasswordPolicy.accepts(password)) {
            throw new ProblemException(AccountProblem.WEAK_PASSWORD, "password");
        }
        UUID id = Uuid7.next(clock);
        if (!store.insertAccount(
                id, organisation, name, displayName, role, passwords.encode(password), clock.instant())) {
            throw new ProblemException(AccountProblem.NAME_TAKEN, name);
        }
        return id;
    }

    /** Makes a token; what is returned is shown once and stored as a hash only. */
    public IssuedToken issueToken(OrganisationId organisation, String label, boolean administers) {
        organisation(organisation.value());
        UUID id = Uuid7.next(clock);
        String token = Tokens.fresh();
        store.insertToken(id, organisation.value(), label, Tokens.hash(token), administers, clock.instant());
        return new IssuedToken(id, token);
    }

    /** A token as it is shown, once. */
    public record IssuedToken(UUID id, String token) {}

    /** Whose token this is. */
    @Transactional(readOnly = true)
    public Optional<Caller> callerOf(String token) {
        return store.token(Tokens.hash(token))
                .flatMap(stored -> store.organisation(stored.organisation())
                        .map(organisation -> new Caller(organisation, null, null, null, stored.administers())));
    }

    @Transactional(readOnly = true)
    public boolean hasAdministrator() {
        return store.hasAdministrator();
    }
}
