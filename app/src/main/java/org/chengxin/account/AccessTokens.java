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

/** Tokens of programs: each speaks for one organisation, for what it was given, until it ends or is taken back. */
@Component
@Transactional
public class AccessTokens {

    public static final int PAGE = 50;
    public static final Duration LONGEST = Duration.ofDays(366);

    /** Enough to see what is still in use, without writing at each call. */
    private static final Duration TELLS_USE = Duration.ofMinutes(10);

    private final TokenStore store;
    private final AccountStore accounts;
    private final Clock clock;

    AccessTokens(TokenStore store, AccountStore accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What a token may be used for. */
    public enum Scope {
        /** Sends reports and reads the own ones. */
        REPORT,
        /** Opens and handles matters. */
        MATTER,
        /** Reads what the organisation may read besides. */
        READ,
        /** Reads the figures of the running server. */
        METRICS,
        /** Does the calls of the system administrator: organisations and accounts. */
        ADMINISTER_SYSTEM,
        /** Does the calls of the security administrator: posts, certificates and tokens. */
        ADMINISTER_SECURITY;

        /** What a token has that names none. */
        public static final Set<Scope> USUAL = Set.of(REPORT, MATTER, READ);

        /** Two persons give one of these, and no token has both. */
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

    /** A token as it is shown, once. */
    public record IssuedToken(UUID id, String token) {

        @Override
        public String toString() {
            return "IssuedToken[" + id + "]";
        }
    }

    /** A token as lists tell of it. */
    public record ListedToken(
            UUID id,
            String organisation,
            String label,
            Set<Scope> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** Who calls with a token, and for what it is good. */
    public record Bearer(Caller caller, Set<Scope> scopes) {}

    /** Makes a token; what is returned is shown once and stored as a hash only. */
    public IssuedToken issue(OrganisationId organisation, String label, Set<Scope> scopes, Duration lasts) {
        String token = Secrets.fresh();
        return new IssuedToken(issue(organisation, label, scopes, lasts, Secrets.hash(token)), token);
    }

    /** Puts a token in use that was made before. */
    public UUID issue(OrganisationId organisation, String label, Set<Scope> scopes, Duration lasts, byte[] hash) {
        Organisation owner = accounts.organisation(organisation.value())
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ORGANISATION, "organisation"));
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

    /** Whose token this is; empty for one that is unknown, at its end or taken back. */
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

    /** Ends it at once. */
    public void revoke(UUID id) {
        if (store.scopes(id).isEmpty()) {
            throw new ProblemException(AccountProblem.UNKNOWN_TOKEN, "token");
        }
        store.revoke(id, clock.instant());
    }

    @Reading
    public List<ListedToken> list(String words, @Nullable UUID before) {
        return store.list(words, before, PAGE);
    }
}
