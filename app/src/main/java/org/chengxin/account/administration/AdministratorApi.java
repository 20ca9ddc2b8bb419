package org.chengxin.account.administration;

import java.util.List;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.Role;
import org.chengxin.account.administration.AdministratorProposals.Proposed;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalProblem;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/administrators}: changes that need two administrators. One proposes, another approves, here or on the page of
 * proposals. Both need a session; tokens are refused.
 */
@RestController
@RequestMapping("/api/v1/administrators")
class AdministratorApi {

    private final AdministratorProposals wishes;
    private final Proposals proposals;
    private final AccessLog log;

    AdministratorApi(AdministratorProposals wishes, Proposals proposals, AccessLog log) {
        this.wishes = wishes;
        this.proposals = proposals;
        this.log = log;
    }

    /**
     * @param act open, disable, enable, reset-password or reset-factor
     * @param name of the account
     * @param displayName of the account to open; default: its name
     * @param role of the account to open
     */
    record Wish(
            @Nullable String act,
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String role,
            @Nullable String reason) {}

    /**
     * @param scope of a token that administers
     * @param days lifetime from the approval, or from when it is collected
     * @param organisation an authority; null for a token that administers
     * @param scopes of an authority's token; the usual ones by default
     */
    record TokenWish(
            @Nullable String label,
            @Nullable String scope,
            @Nullable Integer days,
            @Nullable String reason,
            @Nullable UUID organisation,
            @Nullable List<String> scopes) {}

    /** @param above the office above it; null for none */
    record OfficeWish(
            @Nullable UUID organisation,
            @Nullable String department,
            @Nullable String level,
            @Nullable String division,
            @Nullable UUID above,
            @Nullable String reason) {}

    /**
     * @param page where another administrator decides
     * @param secret the first half of a one-time password, or a token that administers; valid only after approval
     */
    record Answer(UUID proposal, String page, @Nullable String secret) {

        static Answer of(Proposed proposed) {
            FactId id = proposed.proposal().id();
            return new Answer(id.value(), "/workbench/proposals/" + id, proposed.secret());
        }

        @Override
        public String toString() {
            return "Answer[" + proposal + "]";
        }
    }

    /**
     * @param state in-force, or void if the account changed meanwhile
     * @param secret the second half of a one-time password, to hand over as the proposer does the first; null if there is none
     */
    record Decided(String state, @Nullable String secret) {

        @Override
        public String toString() {
            return "Decided[" + state + "]";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer propose(@AuthenticationPrincipal Caller caller, @RequestBody Wish wish) {
        AdministratorAct act = AdministratorAct.of(AccountProblem.required(wish.act(), "act"))
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ACT, "act"));
        String name = AccountProblem.required(wish.name(), "name");
        String reason = AccountProblem.required(wish.reason(), "reason");
        if (act != AdministratorAct.OPEN) {
            return Answer.of(wishes.change(caller, act, name, reason));
        }
        Role role = Role.of(AccountProblem.required(wish.role(), "role"))
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ROLE, "role"));
        String displayName =
                wish.displayName() == null ? name : AccountProblem.required(wish.displayName(), "displayName");
        return Answer.of(wishes.open(caller, name, displayName, role, reason));
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer token(@AuthenticationPrincipal Caller caller, @RequestBody TokenWish wish) {
        if (wish.organisation() != null) {
            return Answer.of(wishes.authorityToken(
                    caller,
                    new OrganisationId(wish.organisation()),
                    AccountProblem.required(wish.label(), "label"),
                    TokenApi.scopes(wish.scopes()),
                    AccountProblem.required(wish.days(), "days"),
                    AccountProblem.required(wish.reason(), "reason")));
        }
        Scope scope = Scope.of(AccountProblem.required(wish.scope(), "scope"))
                .filter(Scope::administers)
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_SCOPE, "scope"));
        return Answer.of(wishes.token(
                caller,
                AccountProblem.required(wish.label(), "label"),
                scope,
                AccountProblem.required(wish.days(), "days"),
                AccountProblem.required(wish.reason(), "reason")));
    }

    /** Proposes what an office is that is set up or at work already. */
    @PostMapping("/offices")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer office(@AuthenticationPrincipal Caller caller, @RequestBody OfficeWish wish) {
        return Answer.of(wishes.office(
                caller,
                new OrganisationId(AccountProblem.required(wish.organisation(), "organisation")),
                AccountProblem.required(wish.department(), "department"),
                AccountProblem.required(wish.level(), "level"),
                AccountProblem.required(wish.division(), "division"),
                wish.above(),
                AccountProblem.required(wish.reason(), "reason")));
    }

    /** Approval by another person than the proposer. */
    @PostMapping("/{proposal}/approval")
    Decided approve(@AuthenticationPrincipal Caller caller, @PathVariable("proposal") String proposal) {
        FactId known =
                FactId.tryParse(proposal).orElseThrow(() -> new ProblemException(ProposalProblem.UNKNOWN, "proposal"));
        Proposal decided = proposals.approve(known, caller.account());
        log.record(caller, "proposal.approve", known.toString(), null);
        return new Decided(
                decided.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                proposals.shownOnce(decided, caller.account()).orElse(null));
    }
}
