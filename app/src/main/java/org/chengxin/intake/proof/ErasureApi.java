package org.chengxin.intake.proof;

import io.swagger.v3.oas.annotations.Operation;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.Erasures.Erasure;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.Field;
import org.chengxin.intake.IntakeProblem;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/records/{id}/erasure}: takes back what a record says; the log keeps that it was there. */
@RestController
class ErasureApi {

    private static final int BASIS = 500;

    private final Erasures erasures;
    private final Proofs proofs;
    private final AccessLog accesses;
    private final TransactionTemplate transaction;

    ErasureApi(Erasures erasures, Proofs proofs, AccessLog accesses, TransactionTemplate transaction) {
        this.erasures = erasures;
        this.proofs = proofs;
        this.accesses = accesses;
        this.transaction = transaction;
    }

    /** @param basis the provision or order that asks for it; it becomes public and must name nobody */
    record Wanted(@Nullable String basis) {}

    /** @param id of the sealed fact that says so */
    record Answer(String id, String erases, String at, String basis) {}

    @PostMapping("/api/v1/records/{id}/erasure")
    @Operation(summary = "Erase a record 抹除", description = "a second call answers with the first erasure")
    Answer erase(@PathVariable("id") String id, @RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        String basis = wanted.basis();
        if (basis == null || !Field.isText(basis, BASIS)) {
            throw new ProblemException(IntakeProblem.BASIS, "basis");
        }
        FactId fact = proofs.known(id).id();
        Erasure erasure = java.util.Objects.requireNonNull(transaction.execute(status -> {
            accesses.record(caller, "evidence.erase", fact.toString(), basis);
            return erasures.erase(fact, basis);
        }));
        return new Answer(erasure.id().toString(), fact.toString(), erasure.at().toString(), erasure.basis());
    }
}
