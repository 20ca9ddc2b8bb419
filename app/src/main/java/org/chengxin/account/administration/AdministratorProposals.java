package org.chengxin.account.administration;

import java.util.HexFormat;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.account.credential.Secrets;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals of administrators that need a second one. A password or token is shown to the proposer at once and valid after
 * approval; only its hash is stored, apart from the proposal.
 */
@Component
@Transactional
public class AdministratorProposals {

    /** Proposal kind of a change of an administrator's account; the object is its name. */
    public static final String ACCOUNT = AdministratorKind.NAME;

    private final Proposals proposals;
    private final PreparedSecretStore secrets;
    private final PasswordEncoder passwords;
    private final AccessLog log;

    AdministratorProposals(Proposals proposals, PreparedSecretStore secrets, PasswordEncoder passwords, AccessLog log) {
        this.proposals = proposals;
        this.secrets = secrets;
        this.passwords = passwords;
        this.log = log;
    }

    /** @param secret password or token, shown only here; null where there is none */
    public record Proposed(Proposal proposal, @Nullable String secret) {

        @Override
        public String toString() {
            return "Proposed[" + proposal.id() + "]";
        }
    }

    /** Proposes an administrator's account in the proposer's organisation. */
    public Proposed open(Caller by, String name, String displayName, Role role, String reason) {
        if (!Accounts.ADMINISTRATORS.contains(role)) {
            throw new ProblemException(AccountProblem.UNKNOWN_ROLE, "role");
        }
        String password = Secrets.oneTimePassword();
        String content = AdministratorKind.opening(
                role,
                AccountProblem.required(displayName.strip(), "displayName"),
                by.organisation().id(),
                secrets.keep(passwords.encode(password)));
        return propose(by, AdministratorKind.NAME, name, content, reason, password);
    }

    /** Proposes to disable or enable an administrator's account, or to reset its password or second factor. */
    public Proposed change(Caller by, AdministratorAct act, String name, String reason) {
        return switch (act) {
            case DISABLE, ENABLE, RESET_FACTOR ->
                propose(by, AdministratorKind.NAME, name, AdministratorKind.change(act), reason, null);
            case RESET_PASSWORD -> {
                String password = Secrets.oneTimePassword();
                UUID kept = secrets.keep(passwords.encode(password));
                yield propose(by, AdministratorKind.NAME, name, AdministratorKind.reset(kept), reason, password);
            }
            case OPEN -> throw new ProblemException(AccountProblem.MISSING_FIELD, "role");
        };
    }

    /** Proposes an administering token of the proposer's organisation. */
    public Proposed token(Caller by, String label, Scope scope, int days, String reason) {
        String token = Secrets.fresh();
        UUID kept = secrets.keep(HexFormat.of().formatHex(Secrets.hash(token)));
        String content =
                AdministeringTokenKind.content(scope, days, by.organisation().id(), kept);
        return propose(by, AdministeringTokenKind.NAME, label, content, reason, token);
    }

    private Proposed propose(
            Caller by, String kind, String object, String content, String reason, @Nullable String secret) {
        Proposal kept = proposals.propose(new Wanted(kind, object, content, reason, null), by.account());
        log.record(by, "proposal.propose", kept.id().toString(), null);
        return new Proposed(kept, secret);
    }
}
