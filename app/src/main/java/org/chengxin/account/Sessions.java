package org.chengxin.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.AccountStore.StoredAccount;
import org.chengxin.account.SessionStore.StoredSession;
import org.chengxin.account.SignInDelays.Permit;
import org.chengxin.account.credential.PasswordPolicy;
import org.chengxin.account.credential.Secrets;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sign-in sessions of persons, stored in the database, so that any instance serves the next request. */
@Component
public class Sessions {

    /** How long a re-authentication is valid for acts that require one. */
    public static final Duration PROVED = Duration.ofMinutes(10);

    private static final Duration TELLS_USE = Duration.ofMinutes(1);
    private static final int LONGEST_ADDRESS = 64;

    private final AccountStore accounts;
    private final SessionStore store;
    private final SecondFactors factors;
    private final SignInDelays delays;
    private final PasswordEncoder passwords;
    private final Parameters parameters;
    private final AccessLog log;
    private final Clock clock;
    private final String decoy;

    Sessions(
            AccountStore accounts,
            SessionStore store,
            SecondFactors factors,
            SignInDelays delays,
            PasswordEncoder passwords,
            Parameters parameters,
            AccessLog log,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.factors = factors;
        this.delays = delays;
        this.passwords = passwords;
        this.parameters = parameters;
        this.log = log;
        this.clock = clock;
        this.decoy = passwords.encode(Secrets.fresh());
    }

    /** Result of a sign-in. */
    public sealed interface SignIn {

        /**
         * @param session the secret for the cookie; the store keeps its hash
         * @param pending the next step required before the session can be used; null for none
         * @param lasts maximum lifetime
         */
        record Opened(String session, @Nullable Pending pending, Duration lasts) implements SignIn {

            @Override
            public String toString() {
                return "Opened[pending=" + pending + "]";
            }
        }

        /** Wrong name or password, or delayed after failures; which one is not revealed. */
        record Refused() implements SignIn {}

        /** The address exceeded its quota of failures, for any names. */
        record TooMany() implements SignIn {}
    }

    /** Steps required after a correct password, in this order. */
    public enum Pending {
        CODE,
        PASSWORD,
        SPLIT,
        ENROL
    }

    /** A person whose sign-in has a pending step. */
    public record Waiting(UUID account, String name, String displayName, UUID organisation, Pending pending) {}

    /** A person's open session. */
    public record Open(UUID id, Instant openedAt, Instant usedAt, String address, boolean own) {}

    /** Signs in without an address. */
    public SignIn signIn(String name, String password) {
        return signIn(name, password, "");
    }

    public SignIn signIn(String name, String password, String address) {
        Instant now = clock.instant();
        Permit permit = delays.permit(name, address, now);
        if (permit == Permit.TOO_MANY) {
            return new SignIn.TooMany();
        }
        // PostgreSQL text cannot hold NUL, so no account has such a name.
        StoredAccount account = name.indexOf('\0') < 0 ? accounts.account(name).orElse(null) : null;
        boolean looked = account != null && permit == Permit.ADMITTED && password.length() <= PasswordPolicy.LONGEST;
        // Timing: the same work for an unknown or delayed name, so that the response time reveals neither.
        boolean same = passwords.matches(
                password.length() <= PasswordPolicy.LONGEST ? password : "",
                account == null || !looked ? decoy : account.password());
        if (account == null || !looked || !same) {
            log.signInRefused(name, account == null ? null : account.id());
            return new SignIn.Refused();
        }
        delays.succeeded(name, address, now);
        return open(account, address, now);
    }

    private SignIn.Opened open(StoredAccount account, String address, Instant now) {
        Pending pending = factors.isEnrolled(account.id()) ? Pending.CODE : afterCode(account);
        String session = Secrets.fresh();
        Duration lasts = Duration.ofHours(parameters.whole("account.session.hours"));
        store.insert(
                Secrets.hash(session),
                account.id(),
                address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)),
                pending,
                parameters.whole("account.session.idle-minutes"),
                now,
                now.plus(lasts));
        if (pending == null) {
            caller(account).ifPresent(log::signedIn);
        }
        return new SignIn.Opened(session, pending, lasts);
    }

    private @Nullable Pending afterCode(StoredAccount account) {
        if (account.oneTime()) {
            return Pending.PASSWORD;
        }
        if (account.role() == Role.ADMINISTRATOR
                && !(accounts.hasEver(Role.SECURITY_ADMINISTRATOR) && accounts.hasEver(Role.AUDITOR))) {
            return Pending.SPLIT;
        }
        return factors.isDemandedOf(account.role()) && !factors.isEnrolled(account.id()) ? Pending.ENROL : null;
    }

    /** The caller of a session; empty while a step is pending. */
    public Optional<Caller> callerOf(String session) {
        Instant now = clock.instant();
        return store.find(Secrets.hash(session), now)
                .filter(found -> found.pending() == null)
                .flatMap(found -> {
                    if (found.usedAt().plus(TELLS_USE).isBefore(now)) {
                        store.used(found.id(), now);
                    }
                    return caller(found.account());
                });
    }

    private Optional<Caller> caller(StoredAccount account) {
        return accounts.organisation(account.organisation())
                .map(organisation -> new Caller(
                        organisation,
                        account.id(),
                        account.displayName(),
                        account.role(),
                        // persons administer on pages, by role
                        false));
    }

    public Optional<Waiting> waiting(String session) {
        return store.find(Secrets.hash(session), clock.instant()).flatMap(found -> {
            StoredAccount account = found.account();
            return found.pending() == null
                    ? Optional.empty()
                    : Optional.of(new Waiting(
                            account.id(),
                            account.name(),
                            account.displayName(),
                            account.organisation(),
                            found.pending()));
        });
    }

    /** Completes the step of the second factor; false for a wrong code. */
    public boolean giveCode(String session, String code) {
        StoredSession found = pending(session, Pending.CODE);
        if (!factors.verify(found.account().id(), code)) {
            log.signInRefused(found.account().name(), found.account().id());
            return false;
        }
        goOn(found, afterCode(found.account()));
        return true;
    }

    /** Completes the step of the one-time password. */
    @Transactional
    public void replaceOneTimePassword(String session, String password) {
        StoredSession found = pending(session, Pending.PASSWORD);
        setPassword(found.account(), password);
        goOn(found, afterCode(accounts.account(found.account().id()).orElseThrow()));
    }

    /** Marks a step that another component completed as done; the next one becomes pending. */
    public void stepDone(String session, Pending step) {
        StoredSession found = pending(session, step);
        goOn(found, afterCode(found.account()));
    }

    private StoredSession pending(String session, Pending step) {
        return store.find(Secrets.hash(session), clock.instant())
                .filter(found -> found.pending() == step)
                .orElseThrow(() -> new ProblemException(AccountProblem.SIGN_IN_REFUSED, "session"));
    }

    private void goOn(StoredSession session, @Nullable Pending next) {
        store.pending(session.id(), next);
        if (next == null) {
            caller(session.account()).ifPresent(log::signedIn);
        }
    }

    /** Changes the caller's password and ends all other sessions. */
    @Transactional(noRollbackFor = ProblemException.class)
    public void changePassword(String session, String old, String password) {
        StoredSession found = require(session);
        if (!knows(found, old)) {
            throw new ProblemException(AccountProblem.WRONG_PASSWORD, "old");
        }
        setPassword(found.account(), password);
        store.deleteAll(found.account().id(), found.id());
    }

    private void setPassword(StoredAccount account, String password) {
        if (!PasswordPolicy.accepts(password, account.name(), account.displayName())
                || passwords.matches(password, account.password())) {
            throw new ProblemException(AccountProblem.WEAK_PASSWORD, "password");
        }
        accounts.setPassword(account.id(), passwords.encode(password), false);
    }

    private boolean knows(StoredSession session, String password) {
        String what = "password " + session.account().id();
        boolean right = password.length() <= PasswordPolicy.LONGEST
                && delays.permit(what, clock.instant())
                && passwords.matches(password, session.account().password());
        if (right) {
            delays.succeeded(what);
        }
        return right;
    }

    /** Re-authenticates with the password or a code; false if it is wrong. */
    public boolean prove(String session, String secret) {
        StoredSession found = require(session);
        boolean right = secret.matches("\\s*\\d{3}\\s*\\d{3}\\s*")
                ? factors.verify(found.account().id(), secret)
                : knows(found, secret);
        if (right) {
            store.proved(found.id(), clock.instant());
        } else {
            log.signInRefused(found.account().name(), found.account().id());
        }
        return right;
    }

    /** Whether the person re-authenticated within {@link #PROVED}. */
    public boolean isProved(String session) {
        Instant now = clock.instant();
        return store.find(Secrets.hash(session), now)
                .map(found -> found.provedAt().plus(PROVED).isAfter(now))
                .orElse(false);
    }

    /** @throws ProblemException with {@link AccountProblem#PROVE_AGAIN} if no person re-authenticated within {@link #PROVED} */
    public void requireProved(@Nullable String session) {
        if (session == null || !isProved(session)) {
            throw new ProblemException(AccountProblem.PROVE_AGAIN, "session");
        }
    }

    /** The open sessions of the same person. */
    public List<Open> list(String session) {
        StoredSession found = require(session);
        return store.of(found.account().id(), clock.instant()).stream()
                .map(each -> new Open(
                        each.id(),
                        each.openedAt(),
                        each.usedAt(),
                        each.address(),
                        each.id().equals(found.id())))
                .toList();
    }

    /** Ends another session of the same person. */
    public void end(String session, UUID other) {
        store.delete(require(session).account().id(), other);
    }

    /** Ends all other sessions of the same person. */
    public void endOthers(String session) {
        StoredSession found = require(session);
        store.deleteAll(found.account().id(), found.id());
    }

    /** Ends all sessions of an account, by the security administrator. */
    public void endAll(UUID account) {
        store.deleteAll(account, null);
    }

    private StoredSession require(String session) {
        return store.find(Secrets.hash(session), clock.instant())
                .filter(found -> found.pending() == null)
                .orElseThrow(() -> new ProblemException(AccountProblem.SIGN_IN_REFUSED, "session"));
    }

    public void end(String session) {
        callerOf(session).ifPresent(log::signedOut);
        store.delete(Secrets.hash(session), clock.instant());
    }
}
