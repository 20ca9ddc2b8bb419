package org.chengxin.account.host;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.ProposalProblem;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
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
 * An officer proposes a platform's hosts; the head of the office, signed in as well, confirms them here or on the page of
 * proposals.
 */
@RestController
@RequestMapping("/api/v1/organisations/{id}/hosts")
class HostApi {

    private final Proposals proposals;
    private final ProposalList list;
    private final AccessLog log;

    HostApi(Proposals proposals, ProposalList list, AccessLog log) {
        this.proposals = proposals;
        this.list = list;
        this.log = log;
    }

    record NewHosts(@Nullable List<String> hosts, @Nullable String reason) {}

    record Proposed(UUID proposal) {}

    @Operation(summary = "Propose the hosts of a platform 提出平台的网址主机")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposed propose(@PathVariable("id") UUID id, @RequestBody NewHosts body, @AuthenticationPrincipal Caller caller) {
        if (body.hosts() == null || body.hosts().stream().anyMatch(Objects::isNull)) {
            throw new ProblemException(AccountProblem.MISSING_FIELD, "hosts");
        }
        List<String> hosts = body.hosts().stream()
                .map(typed -> HostPolicy.of(typed).orElse(typed))
                .distinct()
                .sorted()
                .toList();
        Proposal proposed = proposals.propose(
                new Wanted(
                        HostProposals.NAME,
                        id.toString(),
                        String.join("\n", hosts),
                        AccountProblem.required(body.reason(), "reason"),
                        null),
                caller.account());
        log.record(caller, "proposal.propose", proposed.id().toString(), null);
        return new Proposed(proposed.id().value());
    }

    /** Approval by another person than the proposer. */
    @Operation(summary = "Approve the hosts of a platform 审批平台的网址主机")
    @PostMapping("/{proposal}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(
            @PathVariable("id") UUID id,
            @PathVariable("proposal") String proposal,
            @AuthenticationPrincipal Caller caller) {
        FactId known = list.open(HostProposals.NAME, id.toString())
                .map(Proposal::id)
                .filter(open -> open.toString().equals(proposal))
                .orElseThrow(() -> new ProblemException(ProposalProblem.UNKNOWN, "proposal"));
        proposals.approve(known, caller.account());
        log.record(caller, "proposal.approve", known.toString(), null);
    }
}
