package org.chengxin.intake;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.evidence.Proofs;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/receipts/{id}}: the receipt of one batch of the caller's organisation, with its proof once it is in the log. */
@RestController
class ReceiptApi {

    private final MessageLog messages;
    private final Proofs proofs;

    ReceiptApi(MessageLog messages, Proofs proofs) {
        this.messages = messages;
        this.proofs = proofs;
    }

    /**
     * A receipt with what came of it.
     *
     * @param record one of the records that the batch created; absent if it created none
     * @param index of the log entry with all of them; absent until it has one
     * @param proof the entry's {@code .tlog-proof}; absent until a published checkpoint covers it
     */
    record Redeemed(
            Receipt receipt,
            @Nullable String record,
            @Nullable Long index,
            @Nullable String proof) {}

    @GetMapping("/api/v1/receipts/{id}")
    @Operation(
            summary = "The receipt of a batch 回执",
            description = "the signed promise, and its place in the log with the proof once it has them "
                    + "签名的受理承诺；入链后给出其位置和证明")
    ResponseEntity<Redeemed> receipt(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller caller) {
        Receipt receipt = messages.receipt(caller.organisation().id(), id)
                .orElseThrow(() -> new ProblemException(IntakeProblem.UNKNOWN_RECEIPT, id.toString()));
        Optional<FactId> first = Optional.ofNullable(receipt.first());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Redeemed(
                        receipt,
                        first.map(FactId::toString).orElse(null),
                        first.flatMap(proofs::inclusion)
                                .map(Proofs.Inclusion::index)
                                .orElse(null),
                        first.flatMap(proofs::tlogProof)
                                .map(proof -> new String(proof, StandardCharsets.UTF_8))
                                .orElse(null)));
    }
}
