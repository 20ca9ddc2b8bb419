package org.chengxin.onboarding;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues what an organisation needs to work here: an account, and a token if it has a program. */
@Component
class Accesses {

    private static final int LETTERS = 8;

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final AccessLog log;
    private final Clock clock;

    Accesses(Accounts accounts, AccessTokens tokens, AccessLog log, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What was issued; shown once.
     *
     * @param id of the account
     * @param password must be changed at the first sign-in
     * @param token null if none was asked for
     */
    record Issued(
            UUID id,
            String account,
            String password,
            @Nullable Token token) {

        @Override
        public String toString() {
            return "Issued[" + account + "]";
        }
    }

    /** @param until its last day */
    record Token(String text, LocalDate until) {

        @Override
        public String toString() {
            return "Token[" + until + "]";
        }
    }

    /** @param lasts how long the token is good; null for no token */
    @Transactional(propagation = Propagation.MANDATORY)
    Issued issue(Organisation organisation, Applicant to, @Nullable Duration lasts) {
        Caller itself = new Caller(organisation, null, null, null, false);
        String hex = Uuid7.next().toString();
        String name = to.kind().word() + "-" + hex.substring(hex.length() - LETTERS);
        Accounts.Opened opened = accounts.openMember(organisation.id(), name, to.name());
        log.record(itself, "account.open", opened.id().toString(), null);
        Token token = lasts == null ? null : token(itself, name, lasts);
        return new Issued(opened.id(), name, Objects.requireNonNull(opened.oneTimePassword()), token);
    }

    /** A token in place of those of the caller's organisation, which end. */
    @Transactional(propagation = Propagation.MANDATORY)
    Token replace(Caller caller, Duration lasts) {
        tokens.revokeAll(caller.organisation().id())
                .forEach(former -> log.record(caller, "token.revoke", former.toString(), null));
        return token(caller, caller.organisation().kind().word(), lasts);
    }

    private Token token(Caller by, String label, Duration lasts) {
        Duration bounded = lasts.compareTo(AccessTokens.LONGEST) < 0 ? lasts : AccessTokens.LONGEST;
        AccessTokens.IssuedToken issued = tokens.issue(by.organisation().id(), label, Scope.USUAL, bounded);
        log.record(by, "token.issue", issued.id().toString(), null);
        return new Token(issued.token(), LocalDate.ofInstant(clock.instant().plus(bounded), LegalClock.ZONE));
    }
}
