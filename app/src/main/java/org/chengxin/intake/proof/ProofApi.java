package org.chengxin.intake.proof;

import io.swagger.v3.oas.annotations.Operation;
import org.chengxin.account.Caller;
import org.chengxin.account.access.Purpose;
import org.chengxin.evidence.Proofs;
import org.chengxin.shared.FactId;
import org.chengxin.web.ui.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A fact's proof and log entry, public since they reveal no content; and the court pack, for entitled readers. */
@RestController
@RequestMapping("/api/v1/records/{id}")
class ProofApi {

    private final Proofs proofs;
    private final Packs packs;

    ProofApi(Proofs proofs, Packs packs) {
        this.proofs = proofs;
        this.packs = packs;
    }

    @GetMapping("/proof")
    @Operation(summary = "Proof that the record is in the log 存证证明", description = "C2SP tlog-proof C2SP 格式的证明")
    ResponseEntity<byte[]> proof(@PathVariable("id") String id) {
        FactId fact = proofs.known(id).id();
        return file(fact + ".tlog-proof", "text/plain;charset=utf-8", proofs.published(fact, proofs::tlogProof));
    }

    @GetMapping("/entry")
    @Operation(summary = "The log entry of the record 存证条目")
    ResponseEntity<byte[]> entry(@PathVariable("id") String id) {
        FactId fact = proofs.known(id).id();
        return file(
                fact + ".entry",
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                proofs.published(fact, proofs::proof).entry());
    }

    /**
     * @param purpose an officer's purpose for a record that another organisation reported; kept in the access log
     * @param number the case or file number of the purpose
     * @param whole whether the publishable part alone does not suffice
     */
    @GetMapping("/pack")
    @Operation(
            summary = "The court pack of the record 存证包",
            description = "zip; to those entitled to the record 压缩包，提供给有权查阅的单位")
    ResponseEntity<byte[]> pack(
            @PathVariable("id") String id,
            @RequestParam(name = "purpose", defaultValue = "") String purpose,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "whole", defaultValue = "false") boolean whole,
            @AuthenticationPrincipal @Nullable Caller caller) {
        return zip(id, packs.hand(caller, id, Purpose.Stated.of(purpose, number).orElse(null), whole));
    }

    /** The HTTP response with a pack; not cacheable, since it may be for its reader only. */
    static ResponseEntity<byte[]> zip(String id, byte[] pack) {
        return ResponseEntity.status(200)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.name(id + "-pack.zip"))
                .body(pack);
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.name(name))
                .body(content);
    }
}
