package org.chengxin.account.succession;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.succession.OrganisationChange.Act;
import org.chengxin.account.succession.OrganisationChanges.Wish;
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

/** One administrator proposes a change of an organisation, another approves it, here or on the page of proposals; both are signed in. */
@RestController
@RequestMapping("/api/v1/organisations/{id}/changes")
class OrganisationChangeApi {

    private final OrganisationChanges changes;
    private final Proposals proposals;
    private final AccessLog log;

    OrganisationChangeApi(OrganisationChanges changes, Proposals proposals, AccessLog log) {
        this.changes = changes;
        this.proposals = proposals;
        this.log = log;
    }

    /**
     * @param act renamed, merged or succeeded
     * @param name the new name, for renamed
     * @param successor for merged and succeeded
     * @param from first day; the day of the approval by default
     */
    record NewChange(
            @Nullable String act,
            @Nullable String name,
            @Nullable UUID successor,
            @Nullable String documentNumber,
            @Nullable String documentName,
            @Nullable String reason,
            @Nullable LocalDate from) {}

    record Proposed(UUID proposal) {}

    /** @param state in-force, approved until its day, or void if the organisation changed meanwhile */
    record Decided(String state) {}

    @Operation(summary = "Propose that an organisation is renamed, merged or succeeded 提出机构变更")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposed propose(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @RequestBody NewChange body) {
        Act act = Act.of(AccountProblem.required(body.act(), "act"))
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ACT, "act"));
        String to = act == Act.RENAMED
                ? AccountProblem.required(body.name(), "name")
                : AccountProblem.required(body.successor(), "successor").toString();
        Proposal proposed = changes.propose(
                caller,
                new OrganisationId(id),
                new Wish(
                        act,
                        to,
                        AccountProblem.required(body.documentNumber(), "documentNumber"),
                        AccountProblem.required(body.documentName(), "documentName"),
                        AccountProblem.required(body.reason(), "reason"),
                        body.from()));
        return new Proposed(proposed.id().value());
    }

    /** Approval by another person than the proposer. */
    @Operation(summary = "Approve the change of an organisation 审批机构变更")
    @PostMapping("/{proposal}/approval")
    Decided approve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("proposal") String proposal) {
        FactId known = changes.open(id)
                .map(Proposal::id)
                .filter(open -> open.toString().equals(proposal))
                .orElseThrow(() -> new ProblemException(ProposalProblem.UNKNOWN, "proposal"));
        Proposal decided = proposals.approve(known, caller.account());
        log.record(caller, "proposal.approve", known.toString(), null);
        return new Decided(decided.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
