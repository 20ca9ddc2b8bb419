package org.chengxin.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.chengxin.account.AccountStore.StoredAccount;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sign-in of people: kept in the database, so that any instance can serve the next request. */
@Component
@Transactional
public class Sessions {

    private static final Duration LASTS = Duration.ofHours(8);

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String decoy;

    Sessions(AccountStore store, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
        this.decoy = passwords.encode(Tokens.fresh());
    }

    /** What came of a sign-in. */
    public sealed interface SignIn {

        /** @param session goes into the cookie; the store keeps its hash */
        record Opened(String session) implements SignIn {}

        /** Wrong name or password; which of the two is not told. */
        record Refused() implements SignIn {}

        /** Too many failures in a row. */
        record Locked(Instant until) implements SignIn {}
    }

    public SignIn signIn(String name, String password) {
        Instant now = clock.instant();
        // PostgreSQL knows no NUL in a text, so that no name can hold one.
        StoredAccount account = name.indexOf('\0') < 0 ? store.account(name).orElse(null) : null;
        if (account == null) {
            // The same work as for a known name, so that the time taken does not tell.
            passwords.matches(password, decoy);
            return new SignIn.Refused();
        }
        if (account.lockedUntil() != null && account.lockedUntil().isAfter(now)) {
            return new SignIn.Locked(account.lockedUntil());
        }
        if (!passwords.matches(password, account.password())) {
            Instant until = PasswordPolicy.lockedUntil(store.signInFailed(account.id()), now);
            if (until != null) {
                store.lock(account.id(), until);
            }
            return new SignIn.Refused();
        }
        store.signedIn(account.id());
        String session = Tokens.fresh();
        store.insertSession(Tokens.hash(session), account.id(), now.plus(LASTS));
        return new SignIn.Opened(session);
    }

    @Transactional(readOnly = true)
    public Optional<Caller> callerOf(String session) {
        return store.session(Tokens.hash(session), clock.instant())
                .flatMap(account -> store.organisation(account.organisation())
                        .map(organisation -> new Caller(
                                organisation,
                                account.id(),
                                account.displayName(),
                                account.role(),
                                account.role() == Role.ADMINISTRATOR)));
    }

    public void end(String session) {
        store.deleteSession(Tokens.hash(session), clock.instant());
    }
}
