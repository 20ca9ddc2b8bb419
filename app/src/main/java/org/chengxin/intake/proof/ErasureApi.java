package org.chengxin.intake.proof;

import io.swagger.v3.oas.annotations.Operation;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.Erasures.Erasure;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.Field;
import org.chengxin.intake.IntakeProblem;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/records/{id}/erasure}: an administrator in person proposes an erasure, which a second person decides. */
@RestController
class ErasureApi {

    private static final int BASIS = 500;

    private final Erasures erasures;
    private final Proposals proposals;
    private final Proofs proofs;
    private final AccessLog accesses;

    ErasureApi(Erasures erasures, Proposals proposals, Proofs proofs, AccessLog accesses) {
        this.erasures = erasures;
        this.proposals = proposals;
        this.proofs = proofs;
        this.accesses = accesses;
    }

    /** @param basis the provision or order that requires it; it becomes public and must name nobody */
    record Wish(@Nullable String basis) {}

    /** @param id of the sealed erasure fact */
    record Done(String id, String erases, String at, String basis) {}

    /** @param page the page on which the second person decides */
    record Proposed(String proposal, String erases, String page) {}

    @PostMapping("/api/v1/records/{id}/erasure")
    @Operation(
            summary = "Propose the erasure of a record 提出抹除",
            description = "202 with the proposal that another person decides; 200 with the erasure of an erased record "
                    + "202 返回待另一人决定的提议；已抹除的，200 返回原抹除")
    ResponseEntity<Object> erase(
            @PathVariable("id") String id, @RequestBody Wish wish, @AuthenticationPrincipal Caller caller) {
        String basis = wish.basis();
        if (basis == null || !Field.isText(basis, BASIS)) {
            throw new ProblemException(IntakeProblem.BASIS, "basis");
        }
        FactId fact = proofs.known(id).id();
        Erasure before = erasures.of(fact).orElse(null);
        if (before != null) {
            return ResponseEntity.ok(new Done(
                    before.id().toString(), fact.toString(), before.at().toString(), before.basis()));
        }
        Proposal proposal =
                proposals.propose(new Wanted(ErasureKind.NAME, fact.toString(), basis, basis, null), caller.account());
        accesses.record(caller, "evidence.erase", fact.toString(), basis);
        return ResponseEntity.accepted()
                .body(new Proposed(proposal.id().toString(), fact.toString(), "/workbench/proposals/" + proposal.id()));
    }
}
