package org.chengxin.evidence;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.function.Function;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The proof of a fact and the entry it stands in; both are public, since they open nothing of what the fact says. */
@RestController
@RequestMapping("/api/v1/records/{id}")
class ProofApi {

    private final Proofs proofs;

    ProofApi(Proofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/proof")
    @Operation(summary = "Proof that the record is in the log 存证证明", description = "C2SP tlog-proof")
    ResponseEntity<byte[]> proof(@PathVariable("id") String id) {
        return file(id + ".tlog-proof", "text/plain;charset=utf-8", published(id, proofs::tlogProof));
    }

    @GetMapping("/entry")
    @Operation(summary = "The log entry of the record 存证条目")
    ResponseEntity<byte[]> entry(@PathVariable("id") String id) {
        return file(
                id + ".entry",
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                published(id, proofs::proof).entry());
    }

    private <T> T published(String id, Function<FactId, Optional<T>> read) {
        FactId fact = FactId.tryParse(id)
                .filter(each -> proofs.standing(each).isPresent())
                .orElseThrow(() -> new ProblemException(EvidenceProblem.UNKNOWN_RECORD, id));
        return read.apply(fact).orElseThrow(() -> new ProblemException(EvidenceProblem.NOT_YET_PUBLISHED, id));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
