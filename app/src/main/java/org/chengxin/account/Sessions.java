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

/** Sign-in of people: kept in the database, so that any instance can serve the next request. */
@Component
public class Sessions {

    /** How long a shown password or code is good for acts that want one. */
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

    /** What came of a sign-in. */
    public sealed interface SignIn {

        /**
         * @param session goes into the cookie; the store keeps its hash
         * @param pending what is to be done before it is good for anything; null for nothing
         * @param lasts how long it is good at most
         */
        record Opened(String session, @Nullable Pending pending, Duration lasts) implements SignIn {

            @Override
            public String toString() {
                return "Opened[pending=" + pending + "]";
            }
        }

        /** Wrong name or password, or too soon after failures; which of them is not told. */
        record Refused() implements SignIn {}

        /** Too many failures from the address, whatever the names. */
        record TooMany() implements SignIn {}
    }

    /** What somebody with the right password has to do first, in this order. */
    public enum Pending {
        CODE,
        PASSWORD,
        SPLIT,
        ENROL
    }

    /** Somebody who is still to do something before being signed in. */
    public record Waiting(UUID account, String name, String displayName, UUID organisation, Pending pending) {}

    /** An open session of a person. */
    public record Open(UUID id, Instant openedAt, Instant usedAt, String address, boolean own) {}

    /** From no address in particular. */
    public SignIn signIn(String name, String password) {
        return signIn(name, password, "");
    }

    public SignIn signIn(String name, String password, String address) {
        Instant now = clock.instant();
        Permit permit = delays.permit(name, address, now);
        if (permit == Permit.TOO_MANY) {
            return new SignIn.TooMany();
        }
        // PostgreSQL knows no NUL in a text, so that no name can hold one.
        StoredAccount account = name.indexOf('\0') < 0 ? accounts.account(name).orElse(null) : null;
        boolean looked = account != null && permit == Permit.ADMITTED && password.length() <= PasswordPolicy.LONGEST;
        // The same work for a name that nobody has and for one that has to wait, so that the time taken does not tell.
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

    /** Whose session this is; empty while something is pending. */
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
                        // people administer on the pages, each role its part
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

    /** Does the step of the code; false for a wrong one. */
    public boolean giveCode(String session, String code) {
        StoredSession found = pending(session, Pending.CODE);
        if (!factors.verify(found.account().id(), code)) {
            log.signInRefused(found.account().name(), found.account().id());
            return false;
        }
        goOn(found, afterCode(found.account()));
        return true;
    }

    /** Does the step of the one-time password. */
    @Transactional
    public void replaceOneTimePassword(String session, String password) {
        StoredSession found = pending(session, Pending.PASSWORD);
        setPassword(found.account(), password);
        goOn(found, afterCode(accounts.account(found.account().id()).orElseThrow()));
    }

    /** The step was done by who knows how; what comes after it is due now. */
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

    /** Changes the own password and ends all other sessions. */
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

    /** Shows the password or a code again, for acts that want one; false for a wrong one. */
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

    /** Whether the person has shown password or code within {@link #PROVED}. */
    public boolean isProved(String session) {
        Instant now = clock.instant();
        return store.find(Secrets.hash(session), now)
                .map(found -> found.provedAt().plus(PROVED).isAfter(now))
                .orElse(false);
    }

    /** The open sessions of the person whose session this is. */
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

    /** Ends all of the person's sessions but this one. */
    public void endOthers(String session) {
        StoredSession found = require(session);
        store.deleteAll(found.account().id(), found.id());
    }

    /** Ends all sessions of an account, by who keeps the locks. */
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
