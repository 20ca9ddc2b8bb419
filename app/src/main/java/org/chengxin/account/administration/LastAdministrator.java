package org.chengxin.account.administration;

import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.Accounts.ListedAccount;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.account.SecondFactors;
import org.chengxin.account.Sessions;
import org.chengxin.account.credential.Secrets;
import org.chengxin.shared.ProblemException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Way back for an administrator where nobody is left to propose and approve it. It is for the machine's console alone: there is no call
 * and no page of it, and its line in the access log says so.
 */
@Component
public class LastAdministrator {

    private static final int TWO = 2;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final AccessLog log;

    LastAdministrator(
            Accounts accounts, SecondFactors factors, Sessions sessions, PasswordEncoder passwords, AccessLog log) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.passwords = passwords;
        this.log = log;
    }

    /**
     * Sets a one-time password, takes the second factor away and ends the sessions.
     *
     * @param reason goes into the access log
     * @return the password, shown only here
     * @throws ProblemException for an unknown or disabled account, and where two others can do it
     */
    @Transactional
    public String restore(String name, String reason) {
        String why = AccountProblem.required(reason, "reason");
        ListedAccount account = accounts.guarded(name)
                .filter(each -> Accounts.ADMINISTRATORS.contains(each.role()))
                .filter(each -> !each.disabled() && !each.left())
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ACCOUNT, "name"));
        if (accounts.administrators().stream()
                        .filter(each -> decidesBeside(account, each))
                        .count()
                >= TWO) {
            throw new ProblemException(AccountProblem.TWO_PERSONS, "name");
        }
        String password = Secrets.oneTimePassword();
        accounts.resetGuardedPassword(account.id(), passwords.encode(password));
        factors.reset(account.id());
        sessions.endAll(account.id());
        log.record(console(), "account.console", account.id().toString(), why);
        return password;
    }

    /** Whether somebody else could propose or approve; a password that waits to be changed is in nobody's hands yet. */
    private static boolean decidesBeside(ListedAccount account, ListedAccount other) {
        return !other.id().equals(account.id())
                && other.role() != Role.AUDITOR
                && !other.disabled()
                && !other.left()
                && !other.oneTime();
    }

    /** Whoever runs the machine is the operator, and no person that we know. */
    private Caller console() {
        Organisation operator = accounts.organisations().stream()
                .filter(each -> each.kind() == OrganisationKind.OPERATOR)
                .findFirst()
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ORGANISATION, "operator"));
        return new Caller(operator, null, null, null, true);
    }
}
