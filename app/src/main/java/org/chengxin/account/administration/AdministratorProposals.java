package org.chengxin.account.administration;

import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
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
 * Proposals of administrators that need a second one. A token that administers is shown to the proposer at once and valid after
 * approval; of a password each of the two is shown a half; an authority's token is shown to neither. Of a token or password
 * only the hash is stored, of a password its second half too until the approver was shown it, apart from the proposal.
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

    /** @param secret token or the first half of a password, shown only here; null where there is none */
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
        String half = Secrets.recoveryCode();
        String content = AdministratorKind.opening(
                role,
                AccountProblem.required(displayName.strip(), "displayName"),
                by.organisation().id(),
                halved(half));
        return propose(by, AdministratorKind.NAME, name, content, reason, half);
    }

    /** Proposes to disable or enable an administrator's account, or to reset its password or second factor, or a head's password. */
    public Proposed change(Caller by, AdministratorAct act, String name, String reason) {
        return switch (act) {
            case DISABLE, ENABLE, RESET_FACTOR ->
                propose(by, AdministratorKind.NAME, name, AdministratorKind.change(act), reason, null);
            case RESET_PASSWORD -> {
                String half = Secrets.recoveryCode();
                yield propose(by, AdministratorKind.NAME, name, AdministratorKind.reset(halved(half)), reason, half);
            }
            case OPEN -> throw new ProblemException(AccountProblem.MISSING_FIELD, "role");
        };
    }

    /** Keeps the hash of a one-time password of which this is the first half, and its second half for the approver. */
    private UUID halved(String firstHalf) {
        String secondHalf = Secrets.recoveryCode();
        return secrets.keep(passwords.encode(Secrets.joined(firstHalf, secondHalf)), secondHalf);
    }

    /**
     * Proposes other attributes of an authority's office.
     *
     * @param above the office above it; null for none
     */
    public Proposed office(
            Caller by,
            OrganisationId organisation,
            String department,
            String level,
            String division,
            @Nullable UUID above,
            String reason) {
        String content = OfficeKind.content(department, level, division, above);
        return propose(by, OfficeKind.NAME, organisation.toString(), content, reason, null);
    }

    /** Proposes a token of an authority, which the head of its office collects once it is approved. */
    public Proposed authorityToken(
            Caller by, OrganisationId organisation, String label, Set<Scope> scopes, int days, String reason) {
        String content = AuthorityTokenKind.content(label, scopes, days);
        return propose(by, AuthorityTokenKind.NAME, organisation + "/" + label, content, reason, null);
    }

    /** Proposes an administering token of the proposer's organisation. */
    public Proposed token(Caller by, String label, Scope scope, int days, String reason) {
        String token = Secrets.fresh();
        UUID kept = secrets.keep(HexFormat.of().formatHex(Secrets.hash(token)), null);
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
