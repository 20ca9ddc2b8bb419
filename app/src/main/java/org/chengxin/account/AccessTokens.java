package org.chengxin.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.TokenStore.StoredToken;
import org.chengxin.account.credential.AccountNamePolicy;
import org.chengxin.account.credential.Secrets;
import org.chengxin.database.Reading;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** API tokens: each acts for one organisation within its scopes, until it expires or is revoked. */
@Component
@Transactional
public class AccessTokens {

    public static final int PAGE = 50;
    public static final Duration LONGEST = Duration.ofDays(366);

    /** Minimum interval between updates of the last use, to avoid a write per call. */
    private static final Duration TELLS_USE = Duration.ofMinutes(10);

    private final TokenStore store;
    private final AccountStore accounts;
    private final Clock clock;

    AccessTokens(TokenStore store, AccountStore accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Scope of a token. */
    public enum Scope {
        /** Sends reports and reads its organisation's own reports. */
        REPORT,
        /** Opens and handles matters. */
        MATTER,
        /** Reads other data that the organisation may read, or has it sent. */
        READ,
        /** Reads the server's metrics. */
        METRICS,
        /** Calls of the system administrator: organisations and accounts. */
        ADMINISTER_SYSTEM,
        /** Calls of the security administrator: posts, certificates and tokens. */
        ADMINISTER_SECURITY;

        /** Default scopes. */
        public static final Set<Scope> USUAL = Set.of(REPORT, MATTER, READ);

        /** Scopes that need two persons; no token has both. */
        public static final Set<Scope> ADMINISTERING = Set.of(ADMINISTER_SYSTEM, ADMINISTER_SECURITY);

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean administers() {
            return ADMINISTERING.contains(this);
        }

        public static Optional<Scope> of(String word) {
            return Arrays.stream(values())
                    .filter(scope -> scope.word().equals(word))
                    .findFirst();
        }
    }

    /** A new token in plain text, shown once. */
    public record IssuedToken(UUID id, String token) {

        @Override
        public String toString() {
            return "IssuedToken[" + id + "]";
        }
    }

    /** A token in lists. */
    public record ListedToken(
            UUID id,
            String organisation,
            String label,
            Set<Scope> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** Caller and scopes of a token. */
    public record Bearer(Caller caller, Set<Scope> scopes) {}

    /** Issues a token: the plain text is returned once, only its hash is stored. */
    public IssuedToken issue(OrganisationId organisation, String label, Set<Scope> scopes, Duration lasts) {
        String token = Secrets.fresh();
        return new IssuedToken(issue(organisation, label, scopes, lasts, Secrets.hash(token)), token);
    }

    /** Activates a token that was generated earlier, given its hash. */
    public UUID issue(OrganisationId organisation, String label, Set<Scope> scopes, Duration lasts, byte[] hash) {
        Organisation owner = accounts.organisation(organisation.value())
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ORGANISATION, "organisation"));
        if (accounts.isDissolved(organisation.value())) {
            throw new ProblemException(AccountProblem.DISSOLVED, "organisation");
        }
        if (scopes.isEmpty()
                || scopes.containsAll(Scope.ADMINISTERING)
                || lasts.isNegative()
                || lasts.isZero()
                || lasts.compareTo(LONGEST) > 0) {
            throw new ProblemException(AccountProblem.TOKEN_LIMITS, "scopes");
        }
        if (!AccountNamePolicy.acceptsShown(label)) {
            throw new ProblemException(AccountProblem.UNFIT_NAME, "label");
        }
        if (scopes.stream().anyMatch(Scope::administers) && owner.kind() != OrganisationKind.OPERATOR) {
            throw new ProblemException(AccountProblem.ROLE_NOT_THERE, "scopes");
        }
        UUID id = Uuid7.next();
        Instant now = clock.instant();
        store.insert(id, organisation.value(), label, hash, scopes, now, now.plus(lasts));
        return id;
    }

    /** The bearer of a token; empty if unknown, expired or revoked. */
    public Optional<Bearer> bearer(String token) {
        Instant now = clock.instant();
        return store.find(Secrets.hash(token), now)
                .flatMap(stored -> accounts.organisation(stored.organisation()).map(organisation -> {
                    tellUse(stored, now);
                    boolean administers = stored.scopes().stream().anyMatch(Scope::administers);
                    return new Bearer(new Caller(organisation, null, null, null, administers), stored.scopes());
                }));
    }

    private void tellUse(StoredToken stored, Instant now) {
        if (stored.lastUsed() == null || stored.lastUsed().plus(TELLS_USE).isBefore(now)) {
            store.used(stored.id(), now);
        }
    }

    /** Revokes the token at once. */
    public void revoke(UUID id) {
        if (store.scopes(id).isEmpty()) {
            throw new ProblemException(AccountProblem.UNKNOWN_TOKEN, "token");
        }
        store.revoke(id, clock.instant());
    }

    /** Revokes all tokens of an organisation at once, and returns them. */
    public List<UUID> revokeAll(OrganisationId organisation) {
        return store.revokeAll(organisation.value(), clock.instant());
    }

    /** The number of tokens that can be used. */
    @Reading
    public long count() {
        return store.count(clock.instant());
    }

    /** The tokens of an organisation that can be used, newest first: none may be hidden behind others from who revokes them. */
    @Reading
    public List<ListedToken> good(OrganisationId organisation) {
        return store.good(organisation.value(), clock.instant());
    }

    @Reading
    public List<ListedToken> list(String words, @Nullable UUID before) {
        return store.list(words, before, PAGE);
    }
}
